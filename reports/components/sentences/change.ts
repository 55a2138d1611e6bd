import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {formatValue} from "../format.js";
import {afterWhat, subject} from "../scales.js";
import {at, capital, during, people, plural, type When} from "../words.js";
import {unknown} from "./unknown.js";

export interface ChangeSaid {
  measure: Pick<PageMeasure, "title" | "instrument" | "followUp">;
  word: SiteData["word"];
  program: string | null;
  site: string | null;
  period: When;
  cell: Cell | undefined;
}

/** `After 6 months, members reported more hope: on average 2.6 points higher …`; never that anything caused it. */
export function changeSentence({measure, word, program, site, period, cell}: ChangeSaid): string {
  const where = at(program, site);
  if (cell?.status !== "shown" || cell.value === null)
    return unknown(changeTitle(measure), `${during(period)}${where}`, cell);
  const after = capital(afterWhat(measure));
  const scale = measure.instrument?.name ?? measure.title;
  const who = `${plural(word)}${where}`;
  const range =
    cell.lower !== null && cell.upper !== null
      ? ` (likely between ${signedWords(cell.lower, cell.upper)}${peopleBehind(cell, word)})`
      : cell.people === null
        ? ""
        : ` (${people(word, cell.people)})`;
  if (unclear(cell))
    return `${after}, ${who} reported no clear change in ${subject(measure)}: on average ${points(cell.value)} ${cell.value < 0 ? "lower" : "higher"} on the ${scale}${range}.`;
  const more = cell.value > 0;
  return `${after}, ${who} reported ${more ? "more" : "less"} ${subject(measure)}: on average ${points(cell.value)} ${more ? "higher" : "lower"} on the ${scale}${range}.`;
}

/** An interval that holds "no change" is no finding either way. */
export const unclear = (cell: Cell): boolean =>
  cell.lower === null || cell.upper === null || (cell.lower <= 0 && cell.upper >= 0);

const points = (value: number): string => {
  const text = formatValue("score", Math.abs(value));
  return `${text} ${text === "1.0" ? "point" : "points"}`;
};

/** The way of the change has been said already where both ends go it. */
function signedWords(lower: number, upper: number): string {
  const amount = (value: number): string => formatValue("score", Math.abs(value));
  if (lower > 0) return `${amount(lower)} and ${amount(upper)}`;
  if (upper < 0) return `${amount(upper)} and ${amount(lower)}`;
  return `${amount(lower)} lower and ${amount(upper)} higher`;
}

const peopleBehind = (cell: Cell, word: SiteData["word"]): string =>
  cell.people === null ? "" : `; ${people(word, cell.people)}`;

/** Title of a headline card, as `Change in hope after 6 months`. */
export const changeTitle = (measure: ChangeSaid["measure"]): string =>
  `Change in ${subject(measure)} ${afterWhat(measure)}`;
