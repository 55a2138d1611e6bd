import {meanOf, type ScoreSums, sdOf} from "./score-sums.ts";

/** From here on two groups are said to differ. */
export const flaggedFrom = 0.2;

export interface StandardizedDifference {
  /** First group minus second, in standard deviations; null where it has no unit or a group is empty. */
  value: number | null;
  /** At least 0.20 either way. */
  flagged: boolean;
}

/**
 * How far two groups (those who stayed and those lost) differ at baseline in a mean, in units of the root mean of
 * their variances: (m1 - m2) / sqrt((s1^2 + s2^2) / 2). Does not grow with n, as a p value would. Austin (2009),
 * Stat. Med. 28: 3083-3107. Needs two people in each group; 0 where nobody differs at all. From sums, so mergeable.
 */
export function standardizedMeanDifference(first: ScoreSums, second: ScoreSums): StandardizedDifference {
  const [sd1, sd2] = [sdOf(first), sdOf(second)];
  if (sd1 === null || sd2 === null) return {value: null, flagged: false};
  const difference = (meanOf(first) as number) - (meanOf(second) as number);
  return inUnitsOf(difference, (sd1 ** 2 + sd2 ** 2) / 2);
}

/**
 * The same for a yes/no characteristic (or one answer of several against all others):
 * (p1 - p2) / sqrt((p1 (1 - p1) + p2 (1 - p2)) / 2). Austin (2009), Commun. Stat. Simul. Comput. 38: 1228-1234; this is
 * not Cohen's h. From counts, so mergeable.
 */
export function standardizedShareDifference(
  first: {x: number; n: number},
  second: {x: number; n: number}
): StandardizedDifference {
  if (first.n === 0 || second.n === 0) return {value: null, flagged: false};
  const [p1, p2] = [first.x / first.n, second.x / second.n];
  return inUnitsOf(p1 - p2, (p1 * (1 - p1) + p2 * (1 - p2)) / 2);
}

/** A difference without any spread has no unit: it is flagged, for nobody of one group is like anybody of the other. */
function inUnitsOf(difference: number, variance: number): StandardizedDifference {
  if (difference === 0) return {value: 0, flagged: false};
  if (variance === 0) return {value: null, flagged: true};
  const value = difference / Math.sqrt(variance);
  return {value, flagged: Math.abs(value) >= flaggedFrom};
}
