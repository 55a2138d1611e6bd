import {exceeds, nextWhole} from "./rounding.ts";
import {type Proportion, wilson} from "./wilson.ts";

export interface ReliableChangeThreshold {
  /** Standard error of measurement, in points. */
  sem: number;
  /** Standard error of a difference of two scores. */
  sdiff: number;
  /** Change beyond this is more than measurement error, in points. */
  threshold: number;
}

/**
 * Jacobson and Truax (1991), J. Consult. Clin. Psychol. 59: 12-19: sd of a baseline or normative sample, reliability
 * between 0 and 1 (test-retest is to be preferred for change), z as that paper has it, 1.96.
 */
export function reliableChangeThreshold(sd: number, reliability: number, z = 1.96): ReliableChangeThreshold {
  const sem = sd * Math.sqrt(1 - reliability);
  const sdiff = Math.SQRT2 * sem;
  return {sem, sdiff, threshold: z * sdiff};
}

export interface ReliableChangeCounts {
  better: number;
  same: number;
  worse: number;
}

/** The smallest change in whole points that is reliable, for a scale scored in whole points: it must exceed the threshold. */
export const smallestReliablePoints = (threshold: number): number => nextWhole(threshold);

/** How many changes (post - pre) exceed the threshold, by what is better for the person. */
export function reliableChange(
  changes: readonly number[],
  threshold: number,
  better: "higher" | "lower"
): ReliableChangeCounts {
  const toward = better === "higher" ? 1 : -1;
  const improved = changes.filter((change) => exceeds(toward * change, threshold)).length;
  const worsened = changes.filter((change) => exceeds(-toward * change, threshold)).length;
  return {better: improved, same: changes.length - improved - worsened, worse: worsened};
}

export type ReliableChangeShares = Record<keyof ReliableChangeCounts, Proportion>;

/** Each group's share of everybody with a change, with its Wilson interval; null without anybody. */
export function reliableChangeShares(
  {better, same, worse}: ReliableChangeCounts,
  confidence = 0.95
): ReliableChangeShares | null {
  const n = better + same + worse;
  if (n === 0) return null;
  const share = (x: number) => wilson(x, n, confidence) as Proportion;
  return {better: share(better), same: share(same), worse: share(worse)};
}
