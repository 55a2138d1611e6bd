/** How many Walsh averages n values have: each with itself and with every other. */
export const walshCount = (n: number): number => (n * (n + 1)) / 2;

/**
 * The k-th smallest Walsh average (x[i] + x[j]) / 2, i <= j, of values in ascending order; k counts from 1.
 * Bisects over the sums and counts in one pass of two fingers, so that n log(range) steps and no table of n squared are
 * needed. Both ends are always sums that occur, and the answer is exact. After Johnson and Mizoguchi (1978), SIAM J.
 * Comput. 7: 147-153, and Monahan (1984), ACM TOMS 10: 265-270.
 */
export function walshAverage(sorted: Float64Array, k: number): number {
  let low = 2 * (sorted[0] as number);
  let high = 2 * (sorted.at(-1) as number);
  while (low < high) {
    const half = low + (high - low) / 2;
    const {count, floor, ceiling} = split(sorted, half < high ? half : low);
    if (count >= k) high = floor;
    else low = ceiling;
  }
  return low / 2;
}

/** How many pair sums are at most `limit`, the largest of these, and the smallest of the others. */
function split(sorted: Float64Array, limit: number): {count: number; floor: number; ceiling: number} {
  const n = sorted.length;
  let [count, floor, ceiling] = [0, -Infinity, Infinity];
  let j = n - 1;
  for (let i = 0; i < n; i++) {
    const own = sorted[i] as number;
    while (j >= i && own + (sorted[j] as number) > limit) j--;
    // the smallest sum over the limit in this row stands right of the finger, never left of the diagonal
    const over = Math.max(j + 1, i);
    if (over < n) ceiling = Math.min(ceiling, own + (sorted[over] as number));
    if (j < i) break;
    count += j - i + 1;
    floor = Math.max(floor, own + (sorted[j] as number));
  }
  return {count, floor, ceiling};
}
