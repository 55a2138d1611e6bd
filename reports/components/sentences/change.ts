import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {digitsOf, formatCount, formatPoints} from "../format.js";
import {finding, isYesNo, noneOfDue, widest} from "../outcomes/cells.js";
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
  /** Of the same scale, whether those due answered again: without it, nobody can be told from too early. */
  rate?: Cell | undefined;
}

/** `After 6 months, members reported more hope: on average 2.6 points higher …`; never that anything caused it. */
export function changeSentence({measure, word, program, site, period, cell, rate}: ChangeSaid): string {
  const where = at(program, site);
  const none = noneOfDue({change: cell, rate});
  if (none !== null)
    return `${changeTitle(measure)}, ${during(period)}${where}: none of the ${people(word, none.due)} due so far answered again${none.later === 0 ? "" : `; ${formatCount(none.later)} more ${none.later === 1 ? "is" : "are"} not due yet`}.`;
  if (cell?.status !== "shown" || cell.value === null)
    return unknown(changeTitle(measure), `${during(period)}${where}`, cell);
  const after = capital(afterWhat(measure));
  const scale = measure.instrument?.name ?? measure.title;
  const who = `${plural(word)}${where}`;
  const digits = digitsOf(measure.instrument?.range);
  const {lower, upper} = widest(cell);
  const range =
    lower !== null && upper !== null
      ? ` (likely between ${signedWords(lower, upper, digits)}${peopleBehind(cell, word)})`
      : cell.people === null
        ? ""
        : ` (${people(word, cell.people)})`;
  if (isYesNo(cell, measure.instrument)) return yesNoSentence({measure, after, who, cell, word});
  if (unclear(cell))
    return `${after}, ${who} reported no clear change in ${subject(measure)}: on average ${isNothing(cell.value, digits) ? "the same" : `${points(cell.value, digits)} ${cell.value < 0 ? "lower" : "higher"}`} on the ${scale}${range}.`;
  const more = cell.value > 0;
  return `${after}, ${who} reported ${more ? "more" : lessOf(subject(measure))} ${subject(measure)}: on average ${points(cell.value, digits)} ${more ? "higher" : "lower"} on the ${scale}${range}.`;
}

const isNothing = (value: number, digits: 1 | 2): boolean => !/[1-9]/.test(formatPoints(value, digits));

/** `less hope`, `fewer symptoms`; `loneliness` is no plural. */
const lessOf = (what: string): string => (/[^s]s$/.test(what) ? "fewer" : "less");

/** Of yes and no, how many more of every hundred said yes. */
function yesNoSentence({
  measure,
  after,
  who,
  cell,
  word
}: Pick<ChangeSaid, "measure" | "word"> & {after: string; who: string; cell: Cell}): string {
  const {value} = cell;
  const {lower, upper} = widest(cell);
  const of = (share: number): string => `${Math.round(Math.abs(share) * 100)}`;
  const side = (share: number): string => `${of(share)} ${share < 0 ? "fewer" : "more"}`;
  const range =
    lower === null || upper === null
      ? ""
      : ` (likely between ${side(lower)} and ${side(upper)}${peopleBehind(cell, word)})`;
  const name = measure.instrument?.name ?? measure.title;
  const told = unclear(cell)
    ? `there was no clear change in how many ${who} said yes to`
    : `${(value ?? 0) > 0 ? "more" : "fewer"} ${who} said yes to`;
  return `${after}, ${told} ${name}: of every hundred, ${side(value ?? 0)}${range}.`;
}

/** An interval that holds "no change" is no finding either way. */
const unclear = (cell: Cell): boolean => finding(cell) === "unclear";

export const points = (value: number, digits: 1 | 2): string => {
  const text = formatPoints(Math.abs(value), digits);
  return `${text} ${Number(text) === 1 ? "point" : "points"}`;
};

/** The way of the change has been said already where both ends go it. */
export function signedWords(lower: number, upper: number, digits: 1 | 2): string {
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
