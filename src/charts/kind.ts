import type {PublishedMeasure} from "../release/format.ts";
import {type ChartPoint, leastPoints, pPrimeChart, uChart, xmrChart} from "../statistics/control-chart.ts";
import type {Step} from "./series.ts";

/** Single values; shares by their denominators, after Laney; rates by their exposures; or a line without limits. */
export type ChartKind = "xmr" | "p-prime" | "u" | "run";

/** Why a series is a line without limits. */
export type WithoutLimits = "overlapping" | "bounded" | "few" | "still";

/**
 * What a series is charted as. A share whose published parts do not make up its value, and a quotient of hours, are taken as
 * single values.
 *
 * @param steps that are whole and shown
 */
export function kindOf(
  {measure, per}: {measure: PublishedMeasure; per: PublishedMeasure | undefined},
  steps: readonly Step[]
): {kind: ChartKind; without: WithoutLimits | null} {
  if (measure.overlapping === true || per?.overlapping === true) return {kind: "run", without: "overlapping"};
  if (steps.some(({bounded}) => bounded)) return {kind: "run", without: "bounded"};
  if (steps.length < leastPoints) return {kind: "run", without: "few"};
  const isRatio = steps.every(isQuotient);
  if (per !== undefined && measure.format === "count" && isRatio) return {kind: "u", without: null};
  if (per === undefined && measure.format === "percent" && isRatio) return {kind: "p-prime", without: null};
  if (per === undefined && measure.format === "count" && measure.denominator !== null && isRatio)
    return {kind: "u", without: null};
  return {kind: "xmr", without: null};
}

const isQuotient = ({value, numerator, denominator}: Step): boolean =>
  value !== null &&
  numerator !== null &&
  denominator !== null &&
  denominator > 0 &&
  Math.abs(numerator / denominator - value) <= 1e-9 * Math.max(1, Math.abs(value));

/** Center line, limits and signals of one stretch between rebases; fewer than seven points have a median and no limits. */
export function chartOf(kind: ChartKind, steps: readonly Step[]): ChartPoint[] {
  if (kind === "run" || steps.length < leastPoints) return runLine(steps);
  const ratios = steps.map(({numerator, denominator}) => ({
    numerator: numerator ?? 0,
    denominator: denominator ?? 0
  }));
  if (kind === "p-prime") return pPrimeChart(ratios);
  if (kind === "u") return uChart(ratios);
  return xmrChart(steps.map(({value}) => value ?? 0));
}

function runLine(steps: readonly Step[]): ChartPoint[] {
  const values = steps.map(({value}) => value ?? 0);
  const center = medianOf(values);
  return values.map((value) => ({value, center, lower: null, upper: null, signal: null}));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return low + (high - low) / 2;
}
