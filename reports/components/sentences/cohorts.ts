import type {Cell} from "../../../src/measures/cell.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {formatPercent} from "../format.js";
import {lookOf} from "../look.js";
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
    const [newest, before] = rows.filter(({cells}) => lookOf(cells[column]) === "number");
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

const nearness = (days = 0): number => Math.abs(days - 180);
