import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

export interface Proportion {
  value: number;
  lower: number;
  upper: number;
}

/**
 * A share with its Wilson score interval, as R's `prop.test(x, n, correct = FALSE)`; null where n is 0.
 * Wilson (1927), J. Am. Stat. Assoc. 22: 209-212.
 */
export function wilson(x: number, n: number, confidence = 0.95): Proportion | null {
  if (n === 0) return null;
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const value = x / n;
  const center = value + z ** 2 / (2 * n);
  const width = z * Math.sqrt((value * (1 - value)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return {
    value,
    lower: x === 0 ? 0 : Math.max(0, (center - width) / scale),
    upper: x === n ? 1 : Math.min(1, (center + width) / scale)
  };
}
