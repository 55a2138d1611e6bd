import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import {type Profile, restrictedProfile} from "./random-intercept.ts";
import {apply, dot} from "./symmetric-matrix.ts";
import type {WavePattern} from "./wave-patterns.ts";

/** In points of the scale. */
export interface WaveEstimate {
  /** Position of the wave; 0 is baseline. */
  wave: number;
  /** People seen at it. */
  n: number;
  value: number;
  standardError: number;
  df: number;
  lower: number;
  upper: number;
}

export interface MixedModel {
  method: "REML, random intercept, wave categorical, Satterthwaite";
  people: number;
  observations: number;
  /** Mean of each wave, were everybody seen at it. */
  means: readonly WaveEstimate[];
  /** Each later wave less baseline, with its two-sided p. */
  changes: readonly (WaveEstimate & {p: number})[];
  betweenVariance: number;
  residualVariance: number;
}

/**
 * Mean trajectory by a mixed model, so that people seen once still count: REML, a mean for each wave, a random intercept
 * for each person, as R's `lmerTest::lmer(score ~ factor(wave) + (1 | person))` with Satterthwaite's degrees of freedom.
 * Assumes that whether a person is seen depends on nothing but scores that were seen (missing at random), normal
 * deviations, and equally related waves. Bates et al. (2015), J. Stat. Softw. 67(1); Kuznetsova et al. (2017), J. Stat.
 * Softw. 82(13). Null where nobody was seen at baseline or nobody twice, or people do not vary around their own level.
 * Mergeable by its patterns (`mergeWavePatterns`), not by its results.
 */
export function mixedModel(patterns: readonly WavePattern[], confidence = 0.95): MixedModel | null {
  const waves = [...new Set(patterns.flatMap((pattern) => pattern.waves))].toSorted((a, b) => a - b);
  if (waves[0] !== 0 || !patterns.some((pattern) => pattern.waves.length > 1)) return null;
  const lambda = bestLambda((ratio) => restrictedProfile(patterns, waves, ratio));
  const best = lambda === null ? null : restrictedProfile(patterns, waves, lambda);
  if (lambda === null || best === null || best.residualVariance * best.df <= noise(patterns)) return null;
  const seenAt = (wave: number) =>
    patterns.reduce((sum, one) => sum + (one.waves.includes(wave) ? one.people : 0), 0);
  const estimate = (wave: number, contrast: readonly number[]): WaveEstimate => {
    const value = dot(contrast, best.means);
    const standardError = Math.sqrt(best.residualVariance * spreadOf(best.covariance, contrast));
    const df = satterthwaite(best, contrast, lambda);
    const width = tQuantile(1 - (1 - confidence) / 2, df) * standardError;
    return {wave, n: seenAt(wave), value, standardError, df, lower: value - width, upper: value + width};
  };
  const unit = (at: number) => waves.map((_, i) => (i === at ? 1 : 0));
  const against = (at: number) => waves.map((_, i) => (i === at ? 1 : i === 0 ? -1 : 0));
  return {
    method: "REML, random intercept, wave categorical, Satterthwaite",
    people: patterns.reduce((sum, {people}) => sum + people, 0),
    observations: best.df + waves.length,
    means: waves.map((wave, i) => estimate(wave, unit(i))),
    changes: waves.slice(1).map((wave, i) => {
      const change = estimate(wave, against(i + 1));
      return {...change, p: 2 * tCdf(-Math.abs(change.value / change.standardError), change.df)};
    }),
    betweenVariance: lambda * best.residualVariance,
    residualVariance: best.residualVariance
  };
}

/** What rounding alone leaves of a sum of squares. */
const noise = (patterns: readonly WavePattern[]): number =>
  1e-12 * patterns.reduce((sum, {squares}) => sum + squares, 0);

/** Shares of the variance that lies between people, tried first; the best one's neighborhood is searched. */
const grid = [...Array.from({length: 20}, (_, i) => i / 20), 0.98, 0.99, 0.999, 0.9999, 0.999999];

const ratio = (share: number): number => share / (1 - share);

/** lambda of the least deviance, to the last digits: where its slope changes sign. Null without residual variance. */
function bestLambda(profileAt: (lambda: number) => Profile | null): number | null {
  const found = grid.map((share) => profileAt(ratio(share)));
  const deviances = found.map((one) =>
    one === null || Number.isNaN(one.deviance) ? Infinity : one.deviance
  );
  const best = deviances.indexOf(Math.min(...deviances));
  const slope = found[best]?.slope;
  if (slope === undefined || (found[best]?.df ?? 0) <= 0 || best === grid.length - 1) return null;
  if (best === 0 && slope >= 0) return 0;
  const from = slope > 0 ? best - 1 : best;
  let [low, high] = [grid[from] as number, grid[from + 1] as number];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if ((profileAt(ratio(middle))?.slope ?? 0) < 0) low = middle;
    else high = middle;
  }
  return ratio((low + high) / 2);
}

/**
 * Degrees of freedom 2 v^2 / (g' C g) of a contrast's variance v, with g its gradient by (residual variance, lambda) and C
 * twice the inverse of the curvature; where lambda is 0, the residual's own.
 */
function satterthwaite(
  {df, residualVariance, covariance, covarianceSlope, curvature}: Profile,
  contrast: readonly number[],
  lambda: number
): number {
  if (lambda === 0) return df;
  const {variance, both, lambda: own} = curvature;
  const determinant = variance * own - both ** 2;
  const spread = spreadOf(covariance, contrast);
  const [g1, g2] = [spread, residualVariance * spreadOf(covarianceSlope, contrast)];
  const varianceOfVariance = (2 * (own * g1 ** 2 - 2 * both * g1 * g2 + variance * g2 ** 2)) / determinant;
  return (2 * (residualVariance * spread) ** 2) / varianceOfVariance;
}

const spreadOf = (matrix: Profile["covariance"], contrast: readonly number[]): number =>
  dot(contrast, apply(matrix, contrast));
