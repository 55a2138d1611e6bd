import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * Up to here the whole null distribution is built; beyond, the series below gives the same whole number (checked against
 * the whole distribution up to n = 1,600 at 90, 95 and 99 %).
 */
const exactUpTo = 400;

const known = new Map<string, number>();

/**
 * Quantile of Wilcoxon's signed-rank statistic under no change, as R's `qsignrank(p, n)`: the smallest whole number W
 * for which the chance of W or less is at least p. `p` lies between 0 and 1, n is at least 1.
 */
export function signedRankQuantile(p: number, n: number): number {
  const key = `${p}/${n}`;
  const quantile = known.get(key) ?? (n <= exactUpTo ? fromDistribution(p, n) : fromSeries(p, n));
  known.set(key, quantile);
  return quantile;
}

/** Each rank joins the sum or not, with even odds: after rank i, P(w) = (P(w) + P(w - i)) / 2. */
function fromDistribution(p: number, n: number): number {
  const top = (n * (n + 1)) / 2;
  const chance = new Float64Array(top + 1);
  chance[0] = 1;
  for (let rank = 1, reach = 1; rank <= n; rank++, reach += rank)
    for (let w = reach; w >= 0; w--)
      chance[w] = ((chance[w] as number) + (w >= rank ? (chance[w - rank] as number) : 0)) / 2;
  let below = 0;
  for (let w = 0; w < top; w++) {
    below += chance[w] as number;
    // the slack is R's
    if (below >= p - 10 * Number.EPSILON) return w;
  }
  return top;
}

/**
 * Cornish and Fisher (1938), Rev. Inst. Int. Stat. 5: 307-320, to the sixth cumulant: W is a sum of i times a fair coin.
 * A step of W is of the order of n^-1.5 standard deviations, and so is what the series leaves out.
 */
function fromSeries(p: number, n: number): number {
  const z = normalQuantile(p, 0, 1);
  let [squares, fourths, sixths] = [0, 0, 0];
  for (let i = 1; i <= n; i++) {
    squares += i ** 2;
    fourths += i ** 4;
    sixths += i ** 6;
  }
  const sd = Math.sqrt(squares / 4);
  const kurtosis = -fourths / 8 / sd ** 4;
  const sixth = sixths / 4 / sd ** 6;
  const standard =
    z +
    ((z ** 3 - 3 * z) / 24) * kurtosis +
    ((z ** 5 - 10 * z ** 3 + 15 * z) / 720) * sixth -
    ((3 * z ** 5 - 24 * z ** 3 + 29 * z) / 384) * kurtosis ** 2;
  return Math.ceil((n * (n + 1)) / 4 + sd * standard - 0.5);
}
