import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalPdf from "@stdlib/stats-base-dists-normal-pdf";

/**
 * Mean change, in points, to expect from chance alone where only people beyond a cut-off were taken in: those far out on
 * one day tend to be nearer the middle the next. For normal scores with mean and SD of the population they come from and
 * test-retest reliability r: sd (1 - r) h, toward the mean, with z the distance of the cut-off from the mean in SDs and
 * h = pdf(z) / (1 - cdf(z)) for people taken above it. Davis (1976), Am. J. Epidemiol. 104: 493-498; Barnett, van der Pols
 * and Dobson (2005), Int. J. Epidemiol. 34: 215-220. `taken` says on which side of the cut-off. 0 where nobody differs.
 */
export function regressionToMean(
  {mean, sd, reliability}: {mean: number; sd: number; reliability: number},
  cutoff: number,
  taken: "above" | "below"
): number {
  if (sd === 0) return 0;
  const toward = taken === "above" ? 1 : -1;
  const z = (toward * (cutoff - mean)) / sd;
  const hazard = normalPdf(z, 0, 1) / normalCdf(-z, 0, 1);
  return -toward * sd * (1 - reliability) * hazard;
}
