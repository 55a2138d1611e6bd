import {exceeds, reaches} from "./rounding.ts";

export interface MeaningfulChangeCounts {
  n: number;
  /** Changed for the better by at least the smallest difference that people notice. */
  reached: number;
  /** Of these, changed by no more than measurement error may bring: meaningful, but not reliable. */
  reachedNotReliable: number;
}

/**
 * How many changes (post - pre) reach the minimal important difference `mid` (in points, above 0; reaching it is
 * enough), and how many of these do not exceed the threshold of reliable change. Jaeschke, Singer and Guyatt (1989),
 * Control. Clin. Trials 10: 407-415. Counts; groups of people add up.
 */
export function meaningfulChange(
  changes: readonly number[],
  {mid, threshold}: {mid: number; threshold: number},
  better: "higher" | "lower"
): MeaningfulChangeCounts {
  const gains = changes.map((change) => (better === "higher" ? change : -change));
  const reached = gains.filter((gain) => reaches(gain, mid));
  const notReliable = reached.filter((gain) => !exceeds(gain, threshold));
  return {n: changes.length, reached: reached.length, reachedNotReliable: notReliable.length};
}
