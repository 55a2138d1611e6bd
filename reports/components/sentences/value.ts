import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {formatRange, formatWithUnit} from "../format.js";
import {at, capital, during, people, type When} from "../words.js";
import {unknown} from "./unknown.js";

export interface ValueSaid {
  measure: Pick<PageMeasure, "title" | "format">;
  word: SiteData["word"];
  program: string | null;
  site: string | null;
  period: When & {closed: boolean};
  cell: Cell | undefined;
}

/** `From January to March 2026, people in a session at Hope Circles: 8.4 (likely between 7.9 and 8.9; 143 members).` */
export function valueSentence({measure, word, program, site, period, cell}: ValueSaid): string {
  const where = at(program, site);
  if (cell?.status !== "shown" || cell.value === null)
    return unknown(measure.title, `${during(period)}${where}`, cell);
  const {lower, upper} = cell;
  const behind = [
    lower === null || upper === null
      ? null
      : `likely between ${formatRange(measure.format, lower, upper).replace(" to ", " and ")}`,
    cell.people === null ? null : people(word, cell.people)
  ].filter((part) => part !== null);
  const title = /^\p{Lu}\p{Ll}/u.test(measure.title)
    ? `${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}`
    : measure.title;
  return `${capital(during(period))}${period.closed ? "" : " so far"}, ${title}${where}: ${formatWithUnit(measure.format, cell.value)}${behind.length === 0 ? "" : ` (${behind.join("; ")})`}.`;
}
