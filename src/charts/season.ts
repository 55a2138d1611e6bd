import type {SpecialCause} from "../statistics/special-cause.ts";
import type {ChartMonth} from "./chart.ts";

/** Earlier years that it takes to call something a season. */
const leastYears = 2;
/** Points that make a trend or a shift. */
const run = 7;

/**
 * Whether the time of year explains a signal: the same months of at least two earlier years, of all there are, did the same.
 * A month outside or near a limit: each of them lay at least one sigma from its center line on that side, and this one lies no more than one
 * sigma beyond the farthest. A shift: their seven months lay on that side on average. A trend: they moved the same way, at least half as far.
 * All in sigmas of their own stretch, a third of the way from center line to limit.
 *
 * @param at place of the month with the signal among all months, gaps included
 */
export function explainedBySeason(months: readonly ChartMonth[], at: number): boolean {
  const signal = months[at]?.signal ?? null;
  if (signal === null) return false;
  const years = yearsBefore(months, at, signal.rule === "trend" || signal.rule === "shift" ? run : 1);
  const now = spanAt(months, at, years.length === 0 ? 1 : (years[0]?.length ?? 1));
  return (
    years.length >= leastYears &&
    now !== null &&
    years.every((then) => isAlike(signal, now, then)) &&
    isWithin(signal, now, years)
  );
}

/** The same months of every earlier year in which all of them are on the chart. */
function yearsBefore(months: readonly ChartMonth[], at: number, length: number): number[][] {
  const found: number[][] = [];
  for (let back = at - 12; back >= 0; back -= 12) {
    const span = spanAt(months, back, length);
    if (span !== null) found.push(span);
  }
  return found;
}

/** How far months ending at a place lie from their center lines, in sigmas; null where one of them does not say. */
function spanAt(months: readonly ChartMonth[], at: number, length: number): number[] | null {
  if (at - length + 1 < 0) return null;
  const span = months.slice(at - length + 1, at + 1).map(sigmasOff);
  return span.every((off): off is number => off !== null) ? span : null;
}

function sigmasOff({value, center, upper, status}: ChartMonth): number | null {
  if (status !== "shown" || value === null || center === null || upper === null || upper <= center)
    return null;
  return (3 * (value - center)) / (upper - center);
}

function isAlike({rule, direction}: SpecialCause, now: readonly number[], then: readonly number[]): boolean {
  const sign = direction === "high" ? 1 : -1;
  if (rule === "shift") return sign * meanOf(then) > 0;
  if (rule === "trend") return sign * moved(then) >= (sign * moved(now)) / 2;
  return sign * (then.at(-1) ?? 0) >= 1;
}

/** One month is usual for its season where it is not much farther out than the others. */
function isWithin(
  {rule, direction}: SpecialCause,
  now: readonly number[],
  years: readonly number[][]
): boolean {
  if (rule === "trend" || rule === "shift") return true;
  const sign = direction === "high" ? 1 : -1;
  return sign * (now.at(-1) ?? 0) <= Math.max(...years.map((then) => sign * (then.at(-1) ?? 0))) + 1;
}

const moved = (span: readonly number[]): number => (span.at(-1) ?? 0) - (span[0] ?? 0);
const meanOf = (span: readonly number[]): number => span.reduce((sum, one) => sum + one, 0) / span.length;
