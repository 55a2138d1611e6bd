import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import {meanOf, type ScoreSums, sdOf} from "./score-sums.ts";

/**
 * The t interval of a mean, as R's `t.test(x)$conf.int`; null below two values. From sums, so mergeable.
 */
export function meanInterval(sums: ScoreSums, confidence = 0.95): {lower: number; upper: number} | null {
  const [mean, sd] = [meanOf(sums), sdOf(sums)];
  if (mean === null || sd === null) return null;
  const width = (tQuantile(1 - (1 - confidence) / 2, sums.n - 1) * sd) / Math.sqrt(sums.n);
  return {lower: mean - width, upper: mean + width};
}
