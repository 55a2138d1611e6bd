import gammainc from "@stdlib/math-base-special-gammainc";
import type {TimeGroup} from "./kaplan-meier.ts";
import {apply, dot, invert} from "./symmetric-matrix.ts";

export interface LogRank {
  /** Events seen, and expected were all groups alike, in the order of the groups. */
  observed: readonly number[];
  expected: readonly number[];
  chiSquare: number;
  /** Groups that could have had an event, less one. */
  df: number;
  p: number;
}

/**
 * Log-rank test of any number of groups, as R's `survdiff(Surv(time, event) ~ group)`: do people leave at the same pace? Null below
 * two groups that could have had an event, or where nothing can vary. With delayed entry it is the score test of
 * `coxph(Surv(entry, time, event) ~ factor(group), ties = "exact")`, which `survdiff` does not take. From times and their counts, so mergeable. Mantel
 * (1966), Cancer Chemother. Rep. 50: 163-170; Peto and Peto (1972), J. R. Stat. Soc. A 135: 185-207.
 */
export function logRank(groups: readonly (readonly TimeGroup[])[]): LogRank | null {
  const observed = groups.map((times) => times.reduce((sum, {events}) => sum + events, 0));
  const expected = groups.map(() => 0);
  const variance = groups.map(() => groups.map(() => 0));
  for (const {atRisk, events} of riskSets(groups)) {
    const all = atRisk.reduce((sum, n) => sum + n, 0);
    atRisk.forEach((n, i) => {
      expected[i] = (expected[i] as number) + (events * n) / all;
      if (all === 1) return;
      const spread = (events * n * (all - events)) / (all * (all - 1));
      const row = variance[i] as number[];
      atRisk.forEach((m, j) => {
        row[j] = (row[j] as number) + spread * ((i === j ? 1 : 0) - m / all);
      });
    });
  }
  // the last group's difference is that of all others
  const told = expected.flatMap((value, index) => (value > 0 ? [index] : [])).slice(0, -1);
  if (told.length === 0) return null;
  const inverse = invert(told.map((i) => told.map((j) => (variance[i] as number[])[j] as number)));
  if (inverse === null) return null;
  const difference = told.map((i) => (observed[i] as number) - (expected[i] as number));
  const chiSquare = dot(difference, apply(inverse.inverse, difference));
  const df = told.length;
  return {observed, expected, chiSquare, df, p: gammainc(chiSquare / 2, df / 2, true, true)};
}

/** Who was still watched in each group at every time of an event, and how many events there were. */
function riskSets(groups: readonly (readonly TimeGroup[])[]): {atRisk: number[]; events: number}[] {
  const ordered = groups
    .flatMap((times, group) => times.map((at) => ({...at, group})))
    .toSorted((a, b) => a.time - b.time);
  const left = groups.map((times) =>
    times.reduce((sum, {events, censored, entered = 0}) => sum + events + censored - entered, 0)
  );
  const sets: {atRisk: number[]; events: number}[] = [];
  for (let start = 0; start < ordered.length; ) {
    const {time} = ordered[start] as TimeGroup;
    const atRisk = [...left];
    let events = 0;
    for (; ordered[start]?.time === time; start += 1) {
      const each = ordered[start] as (typeof ordered)[number];
      events += each.events;
      left[each.group] = (left[each.group] as number) + (each.entered ?? 0) - each.events - each.censored;
    }
    if (events > 0) sets.push({atRisk, events});
  }
  return sets;
}
