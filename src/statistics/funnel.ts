/**
 * Limits of a funnel plot of shares round one target share. Spiegelhalter (2005), Stat. Med. 24: 1185-1202, section A.1.1:
 * exact binomial limits, interpolated between whole counts; the upper limit is the mirror image of the lower, so that a group
 * lies outside just when its own tail of the binomial distribution is smaller than that of the limit. Each group is held
 * against chance alone: that groups differ from each other more than that (overdispersion) is not modelled.
 */

/** Two-sided confidence of the inner and the outer limits. */
const funnelConfidence = {inner: 0.95, outer: 0.998} as const;

export interface FunnelLimits {
  inner: readonly [number, number];
  outer: readonly [number, number];
}

export type Outside = "no" | "inner" | "outer";

/**
 * Limits of a share of `n` people where the target is `target`.
 *
 * @param target between 0 and 1, both included
 * @param n a whole number from 1 on
 */
export function funnelLimits(target: number, n: number): FunnelLimits {
  const between = (confidence: number): readonly [number, number] => {
    const tail = (1 - confidence) / 2;
    return [lowerLimit(target, n, tail), 1 - lowerLimit(1 - target, n, tail)];
  };
  return {inner: between(funnelConfidence.inner), outer: between(funnelConfidence.outer)};
}

/** Whether `x` of `n` lies outside the limits, and outside which of them. */
export function outsideLimits(x: number, n: number, target: number): Outside {
  const {inner, outer} = funnelLimits(target, n);
  const beyond = ([lower, upper]: readonly [number, number]): boolean => x / n < lower || x / n > upper;
  return beyond(outer) ? "outer" : beyond(inner) ? "inner" : "no";
}

/** The share below which a probability `p` of the binomial distribution lies, interpolated; from 0 to 1. */
function lowerLimit(target: number, n: number, p: number): number {
  if (target <= 0 || target >= 1) return target <= 0 ? 0 : 1;
  const {from, masses} = binomial(target, n);
  let below = 0;
  for (const [index, mass] of masses.entries()) {
    if (below + mass >= p) return Math.min(1, Math.max(0, (from + index - (below + mass - p) / mass) / n));
    below += mass;
  }
  return 1;
}

/** Masses farther from the mode than so many standard deviations, and so many counts, add up to less than 1e-12. */
const reach = {deviations: 10, counts: 40};

/** The probabilities of the counts round the mode, by their ratios to it, so that no factorial is needed. */
function binomial(p: number, n: number): {from: number; masses: number[]} {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const span = Math.ceil(reach.deviations * Math.sqrt(n * p * (1 - p))) + reach.counts;
  const [from, to] = [Math.max(0, mode - span), Math.min(n, mode + span)];
  const odds = p / (1 - p);
  const up: number[] = [1];
  for (let k = mode; k < to; k++) up.push((up.at(-1)! * (n - k) * odds) / (k + 1));
  const down: number[] = [];
  for (let k = mode, mass = 1; k > from; k--) {
    mass *= k / ((n - k + 1) * odds);
    down.push(mass);
  }
  const all = [...down.reverse(), ...up];
  const total = all.reduce((sum, mass) => sum + mass, 0);
  return {from, masses: all.map((mass) => mass / total)};
}
