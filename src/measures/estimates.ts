import {wilson} from "../statistics/wilson.ts";
import type {Estimate, Sufficient} from "./measure.ts";

/** A count is not a sample: no interval. */
export const count = ({numerator}: Sufficient): Estimate => ({value: numerator, lower: null, upper: null});

/** A count that the records may not say; the facts' denominator tells how many do. */
export const countWhereKnown = ({numerator, denominator}: Sufficient): Estimate => ({
  value: denominator === 0 ? null : numerator,
  lower: null,
  upper: null
});

/** Share of people, with its Wilson interval. */
export const shareOfPeople = ({numerator, denominator}: Sufficient): Estimate =>
  wilson(numerator, denominator) ?? {value: null, lower: null, upper: null};

/** Share of calls: the same people may call again, so it carries no interval. */
export const shareOfCalls = ({numerator, denominator}: Sufficient): Estimate => ({
  value: denominator === 0 ? null : numerator / denominator,
  lower: null,
  upper: null
});

/** One volume for each of another, such as attendances a session: both are counted in full, so it carries no interval. */
export const average = ({numerator, denominator}: Sufficient): Estimate => ({
  value: denominator === 0 ? null : numerator / denominator,
  lower: null,
  upper: null
});
