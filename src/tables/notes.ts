import type {ReleaseView} from "../release/view.ts";
import {nobody, noData, withheld, withheldNote} from "./figure.ts";
import type {Column, Row} from "./table.ts";

export const internalStamp = "INTERNAL \u2014 not for publication";

export const changeNotEffect =
  "Change, not effect: these figures say what people reported at two points in time. Without a comparison group nothing here says what brought a change about.";

/** What every table of a release says of itself: what its words mean, how far its data reach, where it comes from. */
export function commonNotes(
  {manifest, dimensions}: ReleaseView,
  columns: readonly Column[],
  rows: readonly Row[]
): string[] {
  const words = new Set(
    rows
      .flatMap((row) => columns.filter(isFigure).map(({key}) => row[key]))
      .filter((value) => typeof value === "string")
  );
  return [
    ...columns.flatMap(({label, definition}) =>
      definition === undefined ? [] : [`${label}: ${definition}`]
    ),
    ...(words.has(withheld) ? [withheldNote] : []),
    ...([...words].some((word) => word.startsWith("not yet mature"))
      ? [
          "Not yet mature: too early to say; in brackets, for how many of all who started the time has passed."
        ]
      : []),
    ...(words.has(noData) ? [`No data: no export speaks of this period. It is not zero.`] : []),
    ...(words.has(nobody) ? [`Nobody yet: there is nobody to count over.`] : []),
    `${dimensions.organization}. Data from ${manifest.dataStart} as of ${manifest.asOf}. Release ${manifest.release}, made with Waymark ${manifest.codeVersion} for ${manifest.audience}; disclosure profile ${manifest.profile.id}.`
  ];
}

const isFigure = ({kind}: Column): boolean => kind !== "text" && kind !== "sentence";
