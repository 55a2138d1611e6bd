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

/** How many changes (post - pre) exceed the threshold, by what is better for the person. */
export function reliableChange(
  changes: readonly number[],
  threshold: number,
  better: "higher" | "lower"
): ReliableChangeCounts {
  const toward = better === "higher" ? 1 : -1;
  const improved = changes.filter((change) => toward * change > threshold).length;
  const worsened = changes.filter((change) => toward * change < -threshold).length;
  return {better: improved, same: changes.length - improved - worsened, worse: worsened};
}
