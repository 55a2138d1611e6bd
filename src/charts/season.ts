import type {SpecialCause} from "../statistics/special-cause.ts";
import type {ChartStep} from "./chart.ts";

/** Earlier years that it takes to call something a season. */
const leastYears = 2;
/** Points that make a trend or a shift. */
const run = 7;

/**
 * Whether the time of year explains a signal: the same steps of at least two earlier years, of all there are, did the same.
 * A step outside or near a limit: each of them lay at least one sigma from its center line on that side, and this one lies no more than one
 * sigma beyond the farthest. A shift: their seven steps lay on that side on average. A trend: they moved the same way, at least half as far.
 * All in sigmas of their own stretch, a third of the way from center line to limit.
 *
 * @param at place of the step with the signal among all steps, gaps included
 * @param year how many steps there are in a year
 */
export function explainedBySeason(
  steps: readonly ChartStep[],
  {at, year}: {at: number; year: number}
): boolean {
  const signal = steps[at]?.signal ?? null;
  if (signal === null) return false;
  const length = signal.rule === "trend" || signal.rule === "shift" ? run : 1;
  const years = yearsBefore(steps, {at, year, length});
  const now = spanAt(steps, at, years.length === 0 ? 1 : (years[0]?.length ?? 1));
  return (
    years.length >= leastYears &&
    now !== null &&
    years.every((then) => isAlike(signal, now, then)) &&
    isWithin(signal, now, years)
  );
}

/** The same steps of every earlier year in which all of them are on the chart. */
function yearsBefore(
  steps: readonly ChartStep[],
  {at, year, length}: {at: number; year: number; length: number}
): number[][] {
  const found: number[][] = [];
  for (let back = at - year; back >= 0; back -= year) {
    const span = spanAt(steps, back, length);
    if (span !== null) found.push(span);
  }
  return found;
}

/** How far steps ending at a place lie from their center lines, in sigmas; null where one of them does not say. */
function spanAt(steps: readonly ChartStep[], at: number, length: number): number[] | null {
  if (at - length + 1 < 0) return null;
  const span = steps.slice(at - length + 1, at + 1).map(sigmasOff);
  return span.every((off): off is number => off !== null) ? span : null;
}

function sigmasOff({value, center, upper, status}: ChartStep): number | null {
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

/** One step is usual for its season where it is not much farther out than the others. */
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
