import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {digitsOf, formatPoints} from "../format.js";
import {isYesNo} from "../outcomes/cells.js";
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
  const digits = digitsOf(measure.instrument?.range);
  const range =
    cell.lower !== null && cell.upper !== null
      ? ` (likely between ${signedWords(cell.lower, cell.upper, digits)}${peopleBehind(cell, word)})`
      : cell.people === null
        ? ""
        : ` (${people(word, cell.people)})`;
  if (isYesNo(cell)) return yesNoSentence({measure, after, who, cell, word});
  if (unclear(cell))
    return `${after}, ${who} reported no clear change in ${subject(measure)}: on average ${points(cell.value, digits)} ${cell.value < 0 ? "lower" : "higher"} on the ${scale}${range}.`;
  const more = cell.value > 0;
  return `${after}, ${who} reported ${more ? "more" : "less"} ${subject(measure)}: on average ${points(cell.value, digits)} ${more ? "higher" : "lower"} on the ${scale}${range}.`;
}

/** Of yes and no, how many more of every hundred said yes. */
function yesNoSentence({
  measure,
  after,
  who,
  cell,
  word
}: Pick<ChangeSaid, "measure" | "word"> & {after: string; who: string; cell: Cell}): string {
  const {value, lower, upper} = cell;
  const of = (share: number): string => `${Math.round(Math.abs(share) * 100)}`;
  const side = (share: number): string => `${of(share)} ${share < 0 ? "fewer" : "more"}`;
  const range =
    lower === null || upper === null
      ? ""
      : ` (likely between ${side(lower)} and ${side(upper)}${peopleBehind(cell, word)})`;
  const clear = unclear(cell) ? "no clear change in" : (value ?? 0) > 0 ? "more" : "less";
  return `${after}, ${who} reported ${clear} ${subject(measure)}: of every hundred, ${side(value ?? 0)} said yes${range}.`;
}

/** An interval that holds "no change" is no finding either way. */
export const unclear = (cell: Cell): boolean =>
  cell.lower === null || cell.upper === null || (cell.lower <= 0 && cell.upper >= 0);

const points = (value: number, digits: 1 | 2): string => {
  const text = formatPoints(Math.abs(value), digits);
  return `${text} ${Number(text) === 1 ? "point" : "points"}`;
};

/** The way of the change has been said already where both ends go it. */
function signedWords(lower: number, upper: number, digits: 1 | 2): string {
  const amount = (value: number): string => formatPoints(Math.abs(value), digits);
  if (lower > 0) return `${amount(lower)} and ${amount(upper)}`;
  if (upper < 0) return `${amount(upper)} and ${amount(lower)}`;
  return `${amount(lower)} lower and ${amount(upper)} higher`;
}

const peopleBehind = (cell: Cell, word: SiteData["word"]): string =>
  cell.people === null ? "" : `; ${people(word, cell.people)}`;

/** Title of a headline card, as `Change in hope after 6 months`. */
export const changeTitle = (measure: ChangeSaid["measure"]): string =>
  `Change in ${subject(measure)} ${afterWhat(measure)}`;
