import type {Proportion} from "../statistics/wilson.ts";

/** A group's share of people served beside its share of the population. */
export interface Represented {
  /** Share of the population, as it was counted elsewhere. */
  population: number;
  /** Share of people served over that of the population: 1 where both are the same. */
  ratio: Proportion;
  /** Whether the whole interval lies on one side of 1. */
  side: "below" | "above" | "no";
}

/**
 * The representation ratio (also disparity or disproportionality index) with the limits of the share over the same
 * population; that of the population is taken for known, since a workspace gives no margin of error. Null where the
 * population has nobody of the group.
 */
export function represented({value, lower, upper}: Proportion, population: number): Represented | null {
  if (population === 0) return null;
  const ratio = {value: value / population, lower: lower / population, upper: upper / population};
  return {population, ratio, side: ratio.upper < 1 ? "below" : ratio.lower > 1 ? "above" : "no"};
}
