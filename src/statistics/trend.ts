import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import {deviationsOf, meanOf, mergeScoreSums, type ScoreSums} from "./score-sums.ts";

/** `score` places a bin on the line: its rank, or the middle of its dose. */
export interface ShareBin {
  score: number;
  x: number;
  n: number;
}

export interface ShareTrend {
  /** Change of the share for one more of the score, by weighted least squares. */
  slope: number;
  /** Below 0 where the share falls. */
  z: number;
  /** Two-sided. */
  p: number;
}

/**
 * Cochran-Armitage test for a trend of a share over ordered bins, as R's `prop.trend.test(x, n, score)`, whose chi-square
 * is z squared. Null where people fall in one score only, or all or none are counted. Armitage (1955), Biometrics 11:
 * 375-386. From counts, so mergeable.
 */
export function shareTrend(bins: readonly ShareBin[]): ShareTrend | null {
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  const share = bins.reduce((sum, bin) => sum + bin.x, 0) / n;
  const {center, spread} = scoresOf(bins.map((bin) => [bin.score, bin.n]));
  if (n === 0 || spread === 0 || share === 0 || share === 1) return null;
  const together = bins.reduce((sum, bin) => sum + (bin.score - center) * (bin.x - bin.n * share), 0);
  const z = together / Math.sqrt(share * (1 - share) * spread);
  return {slope: together / spread, z, p: 2 * normalCdf(-Math.abs(z), 0, 1)};
}

/** What the people of a bin add up to, and where it stands. */
export interface ScoreBin extends ScoreSums {
  score: number;
}

/** In points of the scale for one more of the score. */
export interface MeanTrend {
  slope: number;
  standardError: number;
  lower: number;
  upper: number;
  df: number;
  /** Two-sided. */
  p: number;
}

/**
 * Linear trend of the mean change over ordered bins: the least-squares line through the people, each at the score of
 * their bin, as R's `lm(change ~ score)`; the slope is that of the bins' means weighted by people, and the interval uses
 * the spread within bins too. Null below three people, within one score, or where the line meets everybody exactly.
 * Draper and Smith (1998), chapter 1. From sums, so mergeable.
 */
export function meanTrend(bins: readonly ScoreBin[], confidence = 0.95): MeanTrend | null {
  const filled = bins.filter(({n}) => n > 0);
  const all = mergeScoreSums(filled);
  const {center, spread} = scoresOf(filled.map((bin) => [bin.score, bin.n]));
  if (all.n < 3 || spread === 0) return null;
  const mean = meanOf(all) as number;
  const offset = (bin: ScoreBin) => (meanOf(bin) as number) - mean;
  const slope = filled.reduce((sum, bin) => sum + bin.n * (bin.score - center) * offset(bin), 0) / spread;
  const residual = filled.reduce(
    (sum, bin) => sum + deviationsOf(bin) + bin.n * (offset(bin) - slope * (bin.score - center)) ** 2,
    0
  );
  if (residual === 0) return null;
  const df = all.n - 2;
  const standardError = Math.sqrt(residual / df / spread);
  const width = tQuantile(1 - (1 - confidence) / 2, df) * standardError;
  return {
    slope,
    standardError,
    lower: slope - width,
    upper: slope + width,
    df,
    p: 2 * tCdf(-Math.abs(slope / standardError), df)
  };
}

/** Mean of the people's scores, and the sum of squared distances from it. */
function scoresOf(bins: readonly (readonly [score: number, n: number])[]): {center: number; spread: number} {
  const total = bins.reduce((sum, [, n]) => sum + n, 0);
  const center = bins.reduce((sum, [score, n]) => sum + score * n, 0) / total;
  return {center, spread: bins.reduce((sum, [score, n]) => sum + n * (score - center) ** 2, 0)};
}
