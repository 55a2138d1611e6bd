import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * Hedges' small-sample correction J in its exact gamma form; many texts print the approximation 1 - 3 / (4 df - 1).
 * Hedges (1981), J. Educ. Stat. 6: 107-128. df is at least 2.
 */
export const hedgesCorrection = (df: number): number =>
  Math.exp(gammaln(df / 2) - gammaln((df - 1) / 2) - Math.log(df / 2) / 2);

/**
 * Cohen's d_av of a paired change: mean change over the arithmetic mean of the two standard deviations.
 * Null where nobody differs. Lakens (2013), Front. Psychol. 4: 863, equation 10.
 */
export function averageSdEffect(meanChange: number, sdPre: number, sdPost: number): number | null {
  const unit = (sdPre + sdPost) / 2;
  return unit === 0 ? null : meanChange / unit;
}

/**
 * d_pre of a paired change, Glass's delta with the standard deviation at baseline, which the program has not touched.
 * Null where nobody differs at baseline. Becker (1988), Br. J. Math. Stat. Psychol. 41: 257-278.
 */
export const baselineSdEffect = (meanChange: number, sdPre: number): number | null =>
  sdPre === 0 ? null : meanChange / sdPre;
