import {type Judged, type SpecialCause, specialCauses} from "./special-cause.ts";

/** A part of a whole, or events in an exposure, such as calls answered of calls offered, or falls in bed days. */
export interface Ratio {
  numerator: number;
  denominator: number;
}

export interface ChartPoint extends Judged {
  signal: SpecialCause | null;
}

/** Least points of a stretch between rebases for a center line with limits; fewer make a run chart. */
export const leastPoints = 7;
/** With fewer points limits are still on trial. */
export const firmPoints = 13;

/** 3 / 1.128: three sigma, where sigma is the mean moving range over d2 for two points. */
const limitFactor = 2.66;
const d2 = 1.128;
/** Moving ranges above this many times their mean are left out of it: one jump would widen the limits that should show it. */
const screen = 3.267;

/**
 * XmR chart of single values, one stretch between rebases in order: mean, and limits at 2.66 mean moving ranges, outlying ranges
 * screened once. As R's `NHSRplotthedots::ptd_spc(screen_outliers = TRUE)`. A stretch that never varies has no limits.
 * Wheeler (1993), Understanding Variation; NHS England, Making Data Count.
 */
export function xmrChart(values: readonly number[]): ChartPoint[] {
  const center = meanOf(values);
  const range = meanRange(values, true);
  const width = range === null ? null : limitFactor * range;
  return judged(values.map((value) => ({value, center, ...around(center, width)})));
}

/**
 * Laney's p' chart of shares whose denominators vary: limits by each denominator, widened or narrowed by how much more or less
 * the shares vary between periods than chance within them would. Periods without a denominator have no point and must be left
 * out. Laney (2002), Qual. Eng. 14: 531-537.
 */
export const pPrimeChart = (ratios: readonly Ratio[]): ChartPoint[] =>
  ratioChart(ratios, (share, {denominator}) => Math.sqrt((share * (1 - share)) / denominator), true);

/** Shewhart's u chart of rates, Poisson counts in exposures that vary. Montgomery (2009), Statistical Quality Control, 7.3. */
export const uChart = (ratios: readonly Ratio[]): ChartPoint[] =>
  ratioChart(ratios, (rate, {denominator}) => Math.sqrt(rate / denominator), false);

function ratioChart(
  ratios: readonly Ratio[],
  sigmaOf: (center: number, ratio: Ratio) => number,
  prime: boolean
): ChartPoint[] {
  const center =
    sum(ratios.map(({numerator}) => numerator)) / sum(ratios.map(({denominator}) => denominator));
  const values = ratios.map(({numerator, denominator}) => numerator / denominator);
  const sigmas = ratios.map((ratio) => sigmaOf(center, ratio));
  const between = prime ? betweenPeriods(values, sigmas, center) : 1;
  return judged(
    values.map((value, index) => {
      const width = between === null ? null : 3 * between * (sigmas[index] as number);
      return {value, center, ...around(center, width)};
    })
  );
}

/** Sigma of the standardized shares by their moving range; null where chance has no spread to measure by. */
function betweenPeriods(values: readonly number[], sigmas: readonly number[], center: number): number | null {
  if (sigmas.some((sigma) => !(sigma > 0))) return null;
  const range = meanRange(
    values.map((value, index) => (value - center) / (sigmas[index] as number)),
    false
  );
  return range === null ? null : range / d2;
}

const around = (center: number, width: number | null) =>
  width === null ? {lower: null, upper: null} : {lower: center - width, upper: center + width};

function judged(points: readonly Judged[]): ChartPoint[] {
  const signals = specialCauses(points);
  return points.map((point, index) => ({...point, signal: signals[index] ?? null}));
}

/** Null where nothing moves, or there is one value only: nothing to tell noise by. */
function meanRange(values: readonly number[], screened: boolean): number | null {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] as number)));
  const first = meanOf(ranges);
  const kept = screened ? ranges.filter((range) => range < screen * first) : ranges;
  const mean = meanOf(kept);
  return Number.isNaN(mean) || first === 0 ? null : mean;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** In two passes, so that a value equal to the mean is on it; NaN of nothing. */
function meanOf(values: readonly number[]): number {
  const rough = sum(values) / values.length;
  return rough + sum(values.map((value) => value - rough)) / values.length;
}
