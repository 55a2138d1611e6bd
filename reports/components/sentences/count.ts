import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {formatCount, formatWithUnit} from "../format.js";
import {at, capital, during, people, plural, type When, yearEarlier} from "../words.js";
import {unknown} from "./unknown.js";

export interface CountSaid {
  measure: Pick<PageMeasure, "id" | "title" | "unit" | "format">;
  word: SiteData["word"];
  program: string | null;
  site: string | null;
  period: When & {closed: boolean};
  cell: Cell | undefined;
  /** The same span a year earlier. */
  before: Cell | undefined;
}

/** `From January to March 2026, 143 members took part, 12 more than a year earlier.` */
export function countSentence(said: CountSaid): string {
  const {measure, period, cell, before, program, site} = said;
  const when = `${capital(during(period))}${period.closed ? "" : " so far"}`;
  const where = at(program, site);
  if (cell?.status !== "shown" || cell.value === null)
    return unknown(measure.title, `${during(period)}${where}`, cell);
  return `${when}, ${whatHappened(said, cell.value)}${where}${compared(measure, cell, before, period.closed)}.`;
}

function whatHappened({measure, word, cell}: CountSaid, value: number): string {
  const n = formatWithUnit(measure.format, value);
  const atLeast = cell?.atLeast ?? null;
  const counted =
    atLeast === null ? people(word, value) : `between ${formatCount(atLeast)} and ${people(word, value)}`;
  const one = value === 1;
  switch (measure.id) {
    case "served":
      return `${counted} took part`;
    case "active":
      return `${counted} ${one ? "was" : "were"} active`;
    case "new_organization":
    case "new_program":
      return `${counted} came for the first time`;
    case "new_fiscal_year":
      return `${counted} came for the first time this fiscal year`;
    case "hours":
      return `${plural(word)} and peers spent ${n} together`;
    case "attendances":
      return `people came ${n} ${one ? "time" : "times"}`;
    case "sessions":
      return `${n} ${one ? "session was" : "sessions were"} held`;
    case "contacts":
      return `there ${one ? "was" : "were"} ${n} ${one ? "contact" : "contacts"}`;
    case "callers":
      return `${n} different ${one ? "caller" : "callers"} with an id called`;
    case "real_calls":
      return `${n} ${one ? "call was a real one" : "calls were real ones"}, no hang-up, wrong number or prank`;
    case "calls_answered":
      return `${n} ${one ? "call was" : "calls were"} answered`;
    case "calls_abandoned":
      return `${n} ${one ? "call" : "calls"} ended before somebody answered`;
    default:
      if (measure.format === "hours")
        return `${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)} came to ${n}`;
      return measure.unit === "person"
        ? `${counted} counted under “${measure.title}”`
        : `${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)} numbered ${n}`;
  }
}

/** Two totals of which only the bounds are known are named, not subtracted. An open period is not set against a whole one. */
export function compared(
  measure: Pick<PageMeasure, "format">,
  cell: Pick<Cell, "value" | "atLeast">,
  before: Cell | undefined,
  closed: boolean
): string {
  if (!closed || cell.value === null || before?.status !== "shown" || before.value === null) return "";
  if (cell.atLeast !== null || before.atLeast !== null)
    return `; ${yearEarlier}, ${before.atLeast === null ? "" : `between ${formatCount(before.atLeast)} and `}${formatCount(before.value)}`;
  const difference = Math.round(cell.value) - Math.round(before.value);
  if (difference === 0) return `, the same as ${yearEarlier}`;
  const amount = formatWithUnit(measure.format, Math.abs(difference));
  return `, ${amount} ${difference > 0 ? "more" : "fewer"} than ${yearEarlier}`;
}
