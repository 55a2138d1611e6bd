import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {digitsOf, formatPoints} from "../format.js";
import {subject} from "../scales.js";
import {during, people, plural, type When} from "../words.js";

export interface RememberedSaid {
  measure: Pick<PageMeasure, "title" | "instrument" | "followUp">;
  word: SiteData["word"];
  period: When;
  cell: Cell | undefined;
}

/** `In 2025, thinking back, members told of more hope now than before: on average …`; nobody was asked before. */
export function rememberedSentence({measure, word, period, cell}: RememberedSaid): string {
  const who = plural(word);
  if (cell?.status !== "shown" || cell.value === null)
    return `How ${who} remember ${subject(measure)} from before is withheld, or there is nothing to count.`;
  const digits = digitsOf(measure.instrument?.range);
  const side = (value: number): string =>
    `${formatPoints(Math.abs(value), digits)} points ${value < 0 ? "lower" : "higher"}`;
  const {value, lower, upper} = cell;
  const likely = lower === null || upper === null ? null : `likely between ${side(lower)} and ${side(upper)}`;
  const count = cell.people === null ? null : people(word, cell.people);
  const brackets = [likely, count].filter((part) => part !== null).join("; ");
  const open = lower === null || upper === null || (lower <= 0 && upper >= 0);
  const told = open ? "no clear difference" : value > 0 ? "more" : "less";
  const asked = open
    ? `${told} in ${subject(measure)} between now and before`
    : `${told} ${subject(measure)} now than before`;
  return `Thinking back, ${during(period)}, ${who} told of ${asked}: on average ${side(value)} than they remembered it${brackets === "" ? "" : ` (${brackets})`}.`;
}
