import type {Cell} from "../../../src/measures/cell.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {formatPercent} from "../format.js";
import {isWhole, lookOf} from "../look.js";
import {at, during, plural, type When} from "../words.js";

export interface CohortsSaid {
  word: SiteData["word"];
  program: string | null;
  site: string | null;
  /** Days of the columns. */
  spans: readonly number[];
}

/** The newest start whose span of about half a year is known, beside the one before it; newest rows first. */
export function cohortsSentence(
  rows: readonly {period: When; cells: readonly (Cell | undefined)[]}[],
  {word, program, site, spans}: CohortsSaid
): string {
  const order = spans.map((_, index) => index).sort((a, b) => nearness(spans[a]) - nearness(spans[b]));
  for (const column of order) {
    const [newest, before] = rows.filter(({cells}) => isWhole(cells[column]));
    if (newest === undefined) continue;
    const said = `Of the ${plural(word)} who first came ${during(newest.period)}${at(program, site)}, ${formatPercent(newest.cells[column]?.value ?? 0)} came again after ${spans[column]} days`;
    return before === undefined
      ? `${said}.`
      : `${said}; of those who first came ${during(before.period)}, it was ${formatPercent(before.cells[column]?.value ?? 0)}.`;
  }
  return rows.some(({cells}) => cells.some((cell) => lookOf(cell) === "withheld"))
    ? `How many ${plural(word)} came again${at(program, site)} is withheld for each start, so that nobody can be recognized.`
    : `It is too early to say how many ${plural(word)} came again${at(program, site)}.`;
}

/**
 * What each row is, and when a share stands in it.
 *
 * @param uneven whether rows are of more people in some columns than in others
 */
export const cohortsNote = (word: SiteData["word"], uneven: boolean): string =>
  `Each row is the ${plural(word)} who first came then. A share stands when everybody in it has had the time to come again; until then the row says for how many that is so.${
    uneven
      ? ` A program that is over sooner than the days of a column is not in it, so that later columns are of other ${plural(word)} than the first.`
      : ""
  } Somebody can come again after a silence, so a later share may be higher.`;

const nearness = (days = 0): number => Math.abs(days - 180);
