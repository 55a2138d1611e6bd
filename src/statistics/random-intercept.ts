import {apply, dot, type Inverse, invert, type Matrix, product, traceOfProduct} from "./symmetric-matrix.ts";
import type {WavePattern} from "./wave-patterns.ts";

/**
 * Restricted likelihood of scores with a mean for each wave and a random intercept for each person, as a function of
 * lambda = variance between people / residual variance, wave means and residual variance being at their best. A person
 * seen m times has covariance I + lambda 1 1', with inverse I - g 1 1', g = lambda / (1 + m lambda), so that sums over the
 * people of a pattern suffice. Laird and Ware (1982), Biometrics 38: 963-974; Patterson and Thompson (1971).
 */
export interface Profile {
  /** Observations less waves. */
  df: number;
  /** -2 log restricted likelihood, less what does not depend on lambda. */
  deviance: number;
  means: readonly number[];
  /** Covariance of the wave means over the residual variance. */
  covariance: Matrix;
  residualVariance: number;
  /** First derivative of the deviance by lambda. */
  slope: number;
  /** First derivative of `covariance` by lambda. */
  covarianceSlope: Matrix;
  /** Second derivatives of -2 log restricted likelihood by (residual variance, lambda), lambda at this value. */
  curvature: {variance: number; both: number; lambda: number};
}

/** Sums over patterns, each weighted by a function of how often its people were seen. */
interface Weighted {
  matrix: Matrix;
  vector: readonly number[];
  scalar: number;
}

/** Null where some wave's mean cannot be told. `waves` are the positions of waves that occur. */
export function restrictedProfile(
  patterns: readonly WavePattern[],
  waves: readonly number[],
  lambda: number
): Profile | null {
  const weigh = (weight: (seen: number) => number) => weighted(patterns, waves, weight);
  const shrunk = weigh((m) => lambda / (1 + m * lambda));
  const first = weigh((m) => -1 / (1 + m * lambda) ** 2);
  const second = weigh((m) => (2 * m) / (1 + m * lambda) ** 3);
  const plain = observed(patterns, waves);
  const design = shrunk.matrix.map((row, i) =>
    row.map((x, j) => (i === j ? (plain.counts[i] as number) : 0) - x)
  );
  const solved = invert(design);
  if (solved === null) return null;
  const right = plain.sums.map((sum, i) => sum - (shrunk.vector[i] as number));
  const means = apply(solved.inverse, right);
  const rss = plain.squares - shrunk.scalar - dot(right, means);
  const df = plain.counts.reduce((sum, n) => sum + n, 0) - waves.length;
  const residualVariance = rss / df;

  const bend = first.vector.map((x, i) => x - (apply(first.matrix, means)[i] as number));
  const rssSlope = quadratic(first, means);
  const rssCurve = quadratic(second, means) - 2 * dot(bend, apply(solved.inverse, bend));
  const logs = logTerms(patterns, lambda, solved, first, second);
  return {
    df,
    deviance: logs.value + df * Math.log(rss),
    means,
    covariance: solved.inverse,
    residualVariance,
    slope: logs.slope + rssSlope / residualVariance,
    covarianceSlope: product(product(solved.inverse, first.matrix), solved.inverse).map((row) =>
      row.map((x) => -x)
    ),
    curvature: {
      variance: df / residualVariance ** 2,
      both: -rssSlope / residualVariance ** 2,
      lambda: rssCurve / residualVariance + logs.curve
    }
  };
}

/** Sum over patterns of weight x (y - means)' 1 1' (y - means). */
const quadratic = ({matrix, vector, scalar}: Weighted, means: readonly number[]): number =>
  scalar - 2 * dot(vector, means) + dot(means, apply(matrix, means));

/** log determinants of the people's covariances and of the design, and their derivatives by lambda. */
function logTerms(
  patterns: readonly WavePattern[],
  lambda: number,
  {inverse, logDeterminant}: Inverse,
  first: Weighted,
  second: Weighted
): {value: number; slope: number; curve: number} {
  const over = (read: (m: number) => number) =>
    patterns.reduce((sum, {people, waves}) => sum + people * read(waves.length), 0);
  const step = product(inverse, first.matrix);
  return {
    value: over((m) => Math.log(1 + m * lambda)) + logDeterminant,
    slope: over((m) => m / (1 + m * lambda)) + traceOfProduct(inverse, first.matrix),
    curve:
      -over((m) => (m / (1 + m * lambda)) ** 2) +
      traceOfProduct(inverse, second.matrix) -
      traceOfProduct(step, step)
  };
}

function weighted(
  patterns: readonly WavePattern[],
  waves: readonly number[],
  weight: (seen: number) => number
): Weighted {
  const matrix = waves.map(() => waves.map(() => 0));
  const vector = waves.map(() => 0);
  let scalar = 0;
  for (const pattern of patterns) {
    const w = weight(pattern.waves.length);
    const rows = pattern.waves.map((wave) => waves.indexOf(wave));
    const total = pattern.sums.reduce((sum, x) => sum + x, 0);
    for (const i of rows) {
      vector[i] = (vector[i] as number) + w * total;
      for (const j of rows) (matrix[i] as number[])[j] = (matrix[i]?.[j] as number) + w * pattern.people;
    }
    scalar += w * pattern.squaredTotals;
  }
  return {matrix, vector, scalar};
}

function observed(patterns: readonly WavePattern[], waves: readonly number[]) {
  const counts = waves.map(() => 0);
  const sums = waves.map(() => 0);
  for (const pattern of patterns)
    pattern.waves.forEach((wave, k) => {
      const i = waves.indexOf(wave);
      counts[i] = (counts[i] as number) + pattern.people;
      sums[i] = (sums[i] as number) + (pattern.sums[k] as number);
    });
  return {counts, sums, squares: patterns.reduce((sum, {squares}) => sum + squares, 0)};
}
