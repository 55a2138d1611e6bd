import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {digitsOf} from "../format.js";
import {subject} from "../scales.js";
import {during, people, plural, type When} from "../words.js";
import {points, signedWords} from "./change.js";

export interface RememberedSaid {
  measure: Pick<PageMeasure, "title" | "instrument" | "followUp">;
  word: SiteData["word"];
  period: When;
  cell: Cell | undefined;
}

/** `Thinking back, in 2025, members reported more hope now than before: on average …`; nobody was asked before. */
export function rememberedSentence({measure, word, period, cell}: RememberedSaid): string {
  const who = plural(word);
  if (cell?.status !== "shown" || cell.value === null)
    return `How ${who} remember ${subject(measure)} from before is withheld, or there is nothing to count.`;
  const digits = digitsOf(measure.instrument?.range);
  const {value, lower, upper} = cell;
  const isKnown = lower !== null && upper !== null;
  const likely = isKnown ? [`likely between ${signedWords(lower, upper, digits)}`] : [];
  const count = cell.people === null ? [] : [people(word, cell.people)];
  const behind = [...likely, ...count].join("; ");
  const what = subject(measure);
  const told =
    !isKnown || (lower <= 0 && upper >= 0)
      ? `no clear difference in ${what} between now and before`
      : `${value > 0 ? "more" : "less"} ${what} now than before`;
  return `Thinking back, ${during(period)}, ${who} reported ${told}: on average ${points(value, digits)} ${value < 0 ? "lower" : "higher"} than they remembered it${behind === "" ? "" : ` (${behind})`}.`;
}
