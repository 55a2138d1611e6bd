import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import {type Clustering, clustering} from "./clustering.ts";
import {meanOf, mergeScoreSums, type ScoreSums, sdOf} from "./score-sums.ts";

/** From so many clusters on the robust standard error is trusted. */
const fewestClusters = 10;

interface Estimate {
  standardError: number;
  df: number;
  lower: number;
  upper: number;
}

export interface ClusteredMean extends Clustering {
  n: number;
  mean: number | null;
  method: "CR2, Satterthwaite" | "plain t";
  /** The interval to show; null where too few people or clusters, or no spread, allow none. */
  interval: Estimate | null;
  /** The plain interval widened by the design effect, with clusters - 1 degrees of freedom; beside a plain one only. */
  widened: Estimate | null;
  /** Too few clusters to allow for how alike their people are: the plain interval is likely to be too narrow. */
  warning: "few-clusters" | null;
}

/**
 * Mean change of people who share facilitators or sites, from each cluster's sums (people of one cluster in one entry).
 * From 10 clusters on with the CR2 standard error and Satterthwaite's degrees of freedom, as R's `clubSandwich` gives for
 * `lm(change ~ 1)`; below that the plain t interval with the design effect and a warning.
 * Bell and McCaffrey (2002), Surv. Methodol. 28: 169-181; Pustejovsky and Tipton (2018), J. Bus. Econ. Stat. 36: 672-683.
 */
export function clusteredMean(clusters: readonly ScoreSums[], confidence = 0.95): ClusteredMean {
  const filled = clusters.filter(({n}) => n > 0);
  const all = mergeScoreSums(filled);
  const mean = meanOf(all);
  const found = {n: all.n, mean, ...clustering(filled)};
  const limits = limitsAt(mean, 1 - (1 - confidence) / 2);
  if (filled.length >= fewestClusters)
    return {
      ...found,
      method: "CR2, Satterthwaite",
      interval: limits(...robust(filled, all)),
      widened: null,
      warning: null
    };
  const plain = (sdOf(all) ?? 0) / Math.sqrt(all.n);
  return {
    ...found,
    method: "plain t",
    interval: limits(plain, all.n - 1),
    widened:
      found.designEffect === null ? null : limits(plain * Math.sqrt(found.designEffect), filled.length - 1),
    warning: "few-clusters"
  };
}

/**
 * CR2 for an intercept alone, in closed form. With f_j = n_j / N, the adjustment of cluster j comes to dividing its summed
 * residuals by sqrt(1 - f_j); Satterthwaite's degrees of freedom under independence are
 * 1 / (sum f_j^2 + (sum u_j)^2 - sum u_j^2), u_j = f_j^2 / (1 - f_j): J - 1 for clusters of one size.
 */
function robust(clusters: readonly ScoreSums[], all: ScoreSums): [standardError: number, df: number] {
  const mean = meanOf(all) as number;
  let [variance, squares, shares, sharesSquared] = [0, 0, 0, 0];
  for (const cluster of clusters) {
    const f = cluster.n / all.n;
    variance += (f * ((meanOf(cluster) as number) - mean)) ** 2 / (1 - f);
    const u = f ** 2 / (1 - f);
    squares += f ** 2;
    shares += u;
    sharesSquared += u ** 2;
  }
  return [Math.sqrt(variance), 1 / (squares + shares ** 2 - sharesSquared)];
}

const limitsAt =
  (mean: number | null, level: number) =>
  (standardError: number, df: number): Estimate | null => {
    if (mean === null || df <= 0 || standardError === 0) return null;
    const width = tQuantile(level, df) * standardError;
    return {standardError, df, lower: mean - width, upper: mean + width};
  };
