import {signedRankQuantile} from "./signed-rank.ts";
import {walshAverage, walshCount} from "./walsh-averages.ts";

/** All in points of the scale. */
export interface HodgesLehmann {
  n: number;
  /** Median of all Walsh averages; null without a change. */
  estimate: number | null;
  /** Null where n is too small for the confidence asked for: below 6 at 95 %. */
  lower: number | null;
  upper: number | null;
}

/**
 * Hodges-Lehmann estimate of the middle of changes, with the exact signed-rank interval. Every change counts, zeros too:
 * leaving out who did not change would overstate the change. Without ties and zeros it equals R's
 * `wilcox.test(change, conf.int = TRUE, exact = TRUE)`. With them, the interval stays the same order statistics of the
 * Walsh averages at the quantile of untied ranks; as a closed interval it covers at least as often as stated.
 * Hodges and Lehmann (1963), Ann. Math. Stat. 34: 598-611; Hollander, Wolfe and Chicken (2014), section 3.3; for ties
 * Noether (1967), J. Am. Stat. Assoc. 62: 184-188. Not mergeable: it needs the changes themselves.
 */
export function hodgesLehmann(changes: readonly number[], confidence = 0.95): HodgesLehmann {
  const n = changes.length;
  if (n === 0) return {n, estimate: null, lower: null, upper: null};
  const sorted = Float64Array.from(changes).sort();
  const count = walshCount(n);
  const middle = [Math.floor((count + 1) / 2), Math.floor(count / 2) + 1] as const;
  const first = walshAverage(sorted, middle[0]);
  const second = middle[0] === middle[1] ? first : walshAverage(sorted, middle[1]);
  const rank = signedRankQuantile((1 - confidence) / 2, n);
  return {
    n,
    estimate: (first + second) / 2,
    lower: rank === 0 ? null : walshAverage(sorted, rank),
    upper: rank === 0 ? null : walshAverage(sorted, count + 1 - rank)
  };
}
