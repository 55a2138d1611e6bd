import type {Cell} from "../../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../../src/site/page-data.ts";
import type {Choice} from "../../choice.js";
import {lookOf} from "../../look.js";
import {type Period, type Release, whole} from "../../release.js";

/** A form asked at one time, and the measures that tell of it. */
export interface Survey {
  id: string;
  short: string;
  returned: PageMeasure | undefined;
  rate: PageMeasure | undefined;
  shares: readonly PageMeasure[];
  items: readonly PageMeasure[];
  means: readonly PageMeasure[];
}

/** The forms asked at one time, in the order of the page's measures. */
export function surveysOf(measures: readonly PageMeasure[]): Survey[] {
  const of = (kind: string) => measures.filter(({id}) => id.startsWith(`${kind}:`));
  const kinds = {
    ...{returned: of("returned"), rate: of("return_rate"), shares: of("share_at_one_time")},
    ...{items: of("agreed_at_one_time"), means: of("mean_at_one_time")}
  };
  const all = Object.values(kinds).flat();
  const forms = [
    ...new Set(measures.filter((one) => all.includes(one)).map(({instrument}) => instrument?.id))
  ];
  return forms.flatMap((id) => {
    const mine = (some: readonly PageMeasure[]) => some.filter(({instrument}) => instrument?.id === id);
    const short = mine(all)[0]?.instrument?.short;
    if (id === undefined || short === undefined) return [];
    return [
      {
        ...{id, short, returned: mine(kinds.returned)[0], rate: mine(kinds.rate)[0]},
        ...{shares: mine(kinds.shares), items: inOrder(mine(kinds.items)), means: mine(kinds.means)}
      }
    ];
  });
}

const inOrder = (items: readonly PageMeasure[]): PageMeasure[] =>
  items.toSorted((a, b) => (a.item?.number ?? 0) - (b.item?.number ?? 0));

/** Each survey may have reached others, and every block that sets two beside each other says so. */
export const others =
  "Each survey may have reached other people. They stand side by side; a difference between them is no change in anybody.";

export interface Asked {
  period: Period;
  cell: Cell | undefined;
}

/** The surveys there were, one entry a period in which somebody answered. */
export const surveysIn = (release: Release, measure: PageMeasure, {grain, program}: Choice): Asked[] =>
  release
    .series(measure.id, grain, {...whole, program})
    .filter(({cell}) => cell !== undefined && cell.status !== "empty" && !isNobody(cell));

/** All data together are no one time: where there are years, they stand side by side instead. */
export function sideBySide(release: Release, survey: Survey, choice: Choice): Choice {
  const {returned, shares, items, means} = survey;
  const measures = [...(returned === undefined ? [] : [returned]), ...shares, ...items, ...means];
  const grain = [choice.grain, "fiscal_year", "year"]
    .filter((kind) => kind !== "all")
    .find((kind) => measures.some((one) => surveysIn(release, one, {...choice, grain: kind}).length > 0));
  return {...choice, grain: grain ?? choice.grain};
}

/** A year in which nobody was asked counts nobody: it is no survey. */
const isNobody = ({status, value, denominator}: Cell): boolean =>
  status === "missing" || (status === "shown" && value === 0 && denominator === null);

/** The newest period in which any of the measures is told. */
export const latestTold = (
  release: Release,
  measures: readonly PageMeasure[],
  choice: Choice
): Period | undefined =>
  measures
    .flatMap((measure) => surveysIn(release, measure, choice))
    .filter(({cell}) => lookOf(cell) === "number")
    .map(({period}) => period)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1);
