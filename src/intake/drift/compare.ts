import type {Finding} from "../report.ts";
import {probableRenames} from "./renames.ts";
import type {ColumnSight, Shape, Sight} from "./sight.ts";

/** A match rate that falls by more than this is told. */
const fall = 0.2;
/** Rates over fewer people say little. */
const fewest = 10;

/** What is different from what the job last saw, each kind of difference under its own code. No value is named. */
export function compareSights(last: Sight | undefined, now: Sight): Finding[] {
  if (last === undefined) return [];
  return [
    ...compareColumns(last.columns, now.columns),
    ...compareKept(last, now),
    ...compareMatch(last, now)
  ];
}

function compareColumns(last: readonly ColumnSight[], now: readonly ColumnSight[]): Finding[] {
  const gone = last.filter(({header}) => !now.some((column) => column.header === header));
  const added = now.filter(({header}) => !last.some((column) => column.header === header));
  const renames = probableRenames(gone, added);
  return [
    ...renames.map(({from, to, because}) =>
      note("drift_renamed_column", `column ${from} is probably ${to} now: ${because}`)
    ),
    ...gone
      .filter(({header}) => !renames.some(({from}) => from === header))
      .map(({header}) => note("drift_missing_column", `column ${header} is no longer in the export`)),
    ...added
      .filter(({header}) => !renames.some(({to}) => to === header))
      .map(({header, mapped}) =>
        note(
          "drift_new_column",
          `column ${header} is new in the export${mapped === null ? "; it is not loaded until the job maps it" : ""}`
        )
      )
  ];
}

/** Columns that were there before. */
function compareKept(last: Sight, now: Sight): Finding[] {
  return now.columns.flatMap((column) => {
    const before = last.columns.find(({header}) => header === column.header);
    if (before === undefined) return [];
    const fresh =
      before.codes.length === 0 ? [] : column.codes.filter((code) => !before.codes.includes(code));
    return [
      ...(changed(before.shape, column.shape)
        ? [
            warning(
              "drift_type_changed",
              `column ${column.header} held ${plural(before.shape)} before and holds ${plural(column.shape)} now`
            )
          ]
        : []),
      ...(column.unknownCodes > before.unknownCodes
        ? [
            warning(
              "drift_new_codes",
              `column ${column.header} holds ${column.unknownCodes - before.unknownCodes} more codes that the job does not know than before`
            )
          ]
        : []),
      ...(fresh.length > 0
        ? [
            note(
              "drift_codes_in_use",
              `column ${column.header} holds for the first time: ${fresh.join(", ")}`
            )
          ]
        : [])
    ];
  });
}

const numeric: readonly Shape[] = ["whole number", "number"];

const changed = (before: Shape, now: Shape): boolean =>
  before !== now &&
  before !== "blank" &&
  now !== "blank" &&
  !(numeric.includes(before) && numeric.includes(now));

const plurals: Readonly<Record<Shape, string>> = {
  blank: "nothing",
  "yes or no": "yes and no",
  "whole number": "whole numbers",
  number: "numbers",
  date: "dates",
  time: "times",
  text: "text"
};
const plural = (shape: Shape): string => plurals[shape];

function compareMatch(last: Sight, now: Sight): Finding[] {
  const [before, rate] = [matchRate(last), matchRate(now)];
  if (before === undefined || rate === undefined || before - rate <= fall) return [];
  return [
    warning(
      "drift_match_rate",
      `${percent(rate)} of its people were known before, where it was ${percent(before)} the last time; the ids may be written differently`
    )
  ];
}

const matchRate = ({people, peopleKnown}: Sight): number | undefined =>
  people === null || peopleKnown === null || people < fewest ? undefined : peopleKnown / people;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const note = (code: string, message: string): Finding => ({code, severity: "note", records: null, message});
const warning = (code: string, message: string): Finding => ({
  code,
  severity: "warning",
  records: null,
  message
});
