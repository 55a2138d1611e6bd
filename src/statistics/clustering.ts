import {deviationsOf, meanOf, mergeScoreSums, type ScoreSums} from "./score-sums.ts";

export interface Clustering {
  clusters: number;
  /** Intraclass correlation by analysis of variance; may be negative. Null where it cannot be known. */
  icc: number | null;
  /** How much wider the variance of a mean is than without clusters; at least 1. */
  designEffect: number | null;
}

/**
 * How much people of one cluster (facilitator, site) are alike, from each cluster's sums:
 * icc = (MSB - MSW) / (MSB + (n0 - 1) MSW), n0 = (N - sum n_j^2 / N) / (J - 1), as in one-way analysis of variance;
 * design effect = 1 + (sum n_j^2 / N - 1) icc for clusters of unequal size. Donner and Koval (1980), Biometrics 36: 19-25;
 * Kish (1965), section 5.4. Null below two clusters, or where every cluster is one person, or nobody differs.
 */
export function clustering(clusters: readonly ScoreSums[]): Clustering {
  const filled = clusters.filter(({n}) => n > 0);
  const [count, all] = [filled.length, mergeScoreSums(filled)];
  if (count < 2 || all.n === count) return {clusters: count, icc: null, designEffect: null};
  const mean = meanOf(all) as number;
  const between = filled.reduce((sum, one) => sum + one.n * ((meanOf(one) as number) - mean) ** 2, 0);
  const within = filled.reduce((sum, one) => sum + deviationsOf(one), 0);
  const squares = filled.reduce((sum, {n}) => sum + n ** 2, 0);
  const [msb, msw] = [between / (count - 1), within / (all.n - count)];
  const size = (all.n - squares / all.n) / (count - 1);
  const spread = msb + (size - 1) * msw;
  if (spread === 0) return {clusters: count, icc: null, designEffect: null};
  const icc = (msb - msw) / spread;
  return {clusters: count, icc, designEffect: 1 + (squares / all.n - 1) * Math.max(0, icc)};
}
