import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import {meanOf, type ScoreSums, sdOf} from "./score-sums.ts";

/** In points of the scale, first group minus second. Null where too few people or no spread allow none. */
export interface DifferenceOfMeans {
  value: number | null;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
  df: number | null;
  /** Two-sided. */
  p: number | null;
}

/**
 * Difference of the means of two groups of different people with Welch's interval, as R's `t.test(x, y)`: the groups may
 * spread differently. Needs two people in each. Welch (1947), Biometrika 34: 28-35. From sums, so mergeable.
 */
export function differenceOfMeans(first: ScoreSums, second: ScoreSums, confidence = 0.95): DifferenceOfMeans {
  const [mean1, mean2, sd1, sd2] = [meanOf(first), meanOf(second), sdOf(first), sdOf(second)];
  const value = mean1 === null || mean2 === null ? null : mean1 - mean2;
  const nothing = {value, standardError: null, lower: null, upper: null, df: null, p: null};
  if (value === null || sd1 === null || sd2 === null) return nothing;
  const [part1, part2] = [sd1 ** 2 / first.n, sd2 ** 2 / second.n];
  if (part1 + part2 === 0) return nothing;
  const standardError = Math.sqrt(part1 + part2);
  const df = (part1 + part2) ** 2 / (part1 ** 2 / (first.n - 1) + part2 ** 2 / (second.n - 1));
  const width = tQuantile(1 - (1 - confidence) / 2, df) * standardError;
  return {
    value,
    standardError,
    lower: value - width,
    upper: value + width,
    df,
    p: 2 * tCdf(-Math.abs(value / standardError), df)
  };
}
