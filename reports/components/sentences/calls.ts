import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {formatCount, formatPercent} from "../format.js";
import {capital, during, type When} from "../words.js";
import {compared} from "./count.js";
import {unknown} from "./unknown.js";

export interface CallsSaid {
  period: When & {closed: boolean};
  offered: Cell | undefined;
  before: Cell | undefined;
  answered: Cell | undefined;
}

/** `From January to March 2026, the warm line received 3,204 calls, 120 more than a year earlier, and answered 87% of them.` */
export function callsSentence({period, offered, before, answered}: CallsSaid): string {
  if (offered?.status !== "shown" || offered.value === null)
    return unknown("Calls to the warm line", during(period), offered);
  const calls = `${formatCount(offered.value)} ${offered.value === 1 ? "call" : "calls"}`;
  const share = answered === undefined ? null : shareOf(answered);
  const picked = share === null ? "" : ` and answered ${formatPercent(share)} of them`;
  const change = compared({format: "count"}, offered, before, period.closed);
  return `${capital(during(period))}${period.closed ? "" : " so far"}, the warm line received ${calls}${change}${change !== "" && picked !== "" ? "," : ""}${picked}.`;
}

export interface CallShareSaid {
  measure: Pick<PageMeasure, "id" | "title">;
  period: When & {closed: boolean};
  cell: Cell;
  share: number;
}

const ends: Readonly<Record<string, string>> = {
  answer_rate: "were answered",
  abandonment_rate: "ended before somebody answered",
  coded_share: "were given an outcome code"
};

/** `From January to March 2026, 91% of calls were answered (3,745 of 4,109).` */
export function callShareSentence({measure, period, cell, share}: CallShareSaid): string {
  const of =
    cell.numerator === null || cell.denominator === null
      ? ""
      : ` (${formatCount(cell.numerator)} of ${formatCount(cell.denominator)})`;
  const when = `${capital(during(period))}${period.closed ? "" : " so far"}`;
  const end = ends[measure.id];
  const calls = measure.id === "coded_share" ? "answered calls" : "calls";
  return end === undefined
    ? `${when}, ${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}: ${formatPercent(share)}${of}.`
    : `${when}, ${formatPercent(share)} of ${calls} ${end}${of}.`;
}

/** Numerator over denominator, whether the measure publishes the count or the share. */
export function shareOf(cell: Cell): number | null {
  if (cell.status !== "shown" || cell.numerator === null || !cell.denominator) return null;
  return cell.numerator / cell.denominator;
}
