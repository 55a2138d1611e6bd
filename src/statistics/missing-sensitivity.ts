import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Change of those observed; `due` counts them and everybody whose follow-up was due and did not come. */
export interface ObservedOfDue {
  n: number;
  /** Mean change of those observed, in points. */
  mean: number;
  /** Standard deviation of their changes. */
  sd: number;
  due: number;
}

/** In points of the scale. */
export interface OverallChange {
  value: number;
  standardError: number;
  lower: number;
  upper: number;
}

/**
 * Mean change of everybody due, were the missing to have changed by `shift` points less than those observed:
 * overall = r m + (1 - r)(m - shift) = m - (1 - r) shift, with r = n / due. A shift of 0 is "missing like the rest";
 * shift = m is "no change for the missing".
 *
 * The standard error is sqrt(s^2 / n + shift^2 r (1 - r) / due): r is a binomial share, and the missing spread like those
 * observed around a mean known only through theirs. It is never below that of the observed alone, s / sqrt(n), whereas
 * filling in zeros would shrink it to r s / sqrt(n), as if guesses were data. It is also what Rubin's rules give for
 * infinitely many imputations shifted by `shift`: within s^2 / N + shift^2 r (1 - r) / N, between
 * (1 - r)^2 s^2 / n + (1 - r) s^2 / N, with N due. t interval with n - 1. Null below two people observed.
 * Rubin (1987), chapter 3; Cro et al. (2020), Stat. Med. 39: 2815-2842. From sums, so mergeable.
 */
export function overallChange(
  observed: ObservedOfDue,
  shift: number,
  confidence = 0.95
): OverallChange | null {
  const {n, mean, due} = check(observed);
  if (n < 2) return null;
  const value = mean - (1 - n / due) * shift;
  const standardError = Math.sqrt(spreadOfMean(observed) + shift ** 2 * spreadOfShare(observed));
  const width = tQuantile(1 - (1 - confidence) / 2, n - 1) * standardError;
  return {value, standardError, lower: value - width, upper: value + width};
}

/**
 * `at`: the shift that brings the nearer limit of the overall change to zero; it has the sign of the mean change.
 * `already`: the observed interval holds zero, so there is nothing to turn. `never`: nobody is missing.
 */
export type TippingPoint = {kind: "at"; shift: number} | {kind: "already"} | {kind: "never"};

/**
 * How much less the missing must have changed before the overall change can no longer be told from none: the only root
 * beyond zero of (m - q d)^2 = t^2 (s^2 / n + d^2 r q / due), q = 1 - r. Null below two people observed.
 * Yan, Lee and Li (2009), J. Biopharm. Stat. 19: 1085-1098.
 */
export function tippingPoint(observed: ObservedOfDue, confidence = 0.95): TippingPoint | null {
  const {n, mean, due} = check(observed);
  if (n < 2) return null;
  const t = tQuantile(1 - (1 - confidence) / 2, n - 1);
  const clear = mean ** 2 - t ** 2 * spreadOfMean(observed);
  if (clear <= 0) return {kind: "already"};
  if (n === due) return {kind: "never"};
  const missing = 1 - n / due;
  const bend = missing ** 2 - t ** 2 * spreadOfShare(observed);
  const size = Math.abs(mean) * missing;
  const shift = clear / (size + Math.sqrt(size ** 2 - bend * clear));
  return {kind: "at", shift: Math.sign(mean) * shift};
}

const spreadOfMean = ({n, sd}: ObservedOfDue): number => sd ** 2 / n;

const spreadOfShare = ({n, due}: ObservedOfDue): number => ((n / due) * (1 - n / due)) / due;

function check(observed: ObservedOfDue): ObservedOfDue {
  if (observed.n > observed.due) throw new RangeError("more people observed than due");
  return observed;
}
