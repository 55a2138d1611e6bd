import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type {SurvivalCurve} from "./kaplan-meier.ts";

export interface RestrictedMean {
  value: number;
  standardError: number;
  lower: number;
  upper: number;
}

/**
 * Mean time up to a day, the area under the survival curve, as R's `summary(survfit(...), rmean = until)`; unlike the median it is
 * known where more than half stay. Null where nobody is watched that long, unless nobody was left before.
 * Irwin (1949), J. Hyg. 47: 188-189; Royston and Parmar (2013), BMC Med. Res. Methodol. 13: 152.
 */
export function restrictedMean(
  {steps}: Pick<SurvivalCurve, "steps">,
  until: number,
  confidence = 0.95
): RestrictedMean | null {
  const last = steps.at(-1);
  if (last === undefined || (last.time < until && last.survival > 0)) return null;
  const inside = steps.filter(({time}) => time < until);
  let area = 0;
  let variance = 0;
  // from the end: what is still to come after each step is what its error is spread over
  for (const [index, step] of [...inside.entries()].reverse()) {
    const next = inside[index + 1]?.time ?? until;
    area += step.survival * (next - step.time);
    const left = step.atRisk - step.events;
    if (left > 0) variance += (area * area * step.events) / (step.atRisk * left);
  }
  const value = area + (inside[0]?.time ?? until);
  const standardError = Math.sqrt(variance);
  const width = normalQuantile(1 - (1 - confidence) / 2, 0, 1) * standardError;
  return {value, standardError, lower: value - width, upper: value + width};
}
