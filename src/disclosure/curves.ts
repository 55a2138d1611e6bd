import {type Cell, type CurvePoint, type ExactCell, type Slice, sliceKey} from "../measures/cell.ts";
import {kaplanMeier, type Median} from "../statistics/kaplan-meier.ts";
import type {Protecting} from "./profile.ts";

/** Survival curves are life tables; a table whose steps are too thin for its people is made coarser. */

/** Days that a reader asks for; a step ends on them where the people can bear it. */
const headlineDays: readonly number[] = [30, 60, 90, 180, 365];

export interface Curve {
  measure: string;
  slice: Slice;
  /** People at the start. */
  start: number;
  /** The coarser curve; `null` where not even that may be shown. */
  points: readonly CurvePoint[] | null;
  median: Median | null;
}

interface Step {
  day: number;
  events: number;
  censored: number;
  /** Events up to the end of the step. */
  sofar: number;
}

export function coarsenCurves(points: readonly CurvePoint[], profile: Protecting): Curve[] {
  const curves = new Map<string, CurvePoint[]>();
  for (const point of points) {
    if (point.status !== "shown") continue;
    const key = `${point.measure}|${sliceKey(point)}`;
    curves.set(key, [...(curves.get(key) ?? []), point]);
  }
  return [...curves.values()].map((curve) => coarsen(curve, profile));
}

function coarsen(
  points: readonly CurvePoint[],
  {threshold, curve: {startFrom, stepFrom}}: Protecting
): Curve {
  const ordered = points.toSorted((a, b) => a.day - b.day);
  const first = ordered[0]!;
  const start = first.atRisk ?? 0;
  const {measure, period, program, site, characteristic, group} = first;
  const slice = {period, program, site, characteristic, group};
  const none: Curve = {measure, slice, start, points: null, median: null};
  if (start < startFrom) return none;
  const kept = cut(mergeSteps(stepsOf(ordered), {threshold, stepFrom}), start, threshold);
  if (kept.length === 0) return none;
  const left = start - kept.reduce((sum, {events, censored}) => sum + events + censored, 0);
  const end = kept.at(-1)!.day;
  // Those still there at the end are watched beyond it: they count as at risk and never leave.
  const table = kaplanMeier([
    ...kept.map(({day, events, censored}) => ({time: day, events, censored})),
    ...(left > 0 ? [{time: end + 1, events: 0, censored: left}] : [])
  ]);
  let atRisk = start;
  let latest = {survival: 1, lower: null as number | null, upper: null as number | null};
  const coarse = kept.map(({day, events, censored}): CurvePoint => {
    latest = table.steps.find(({time}) => time === day) ?? latest;
    const {survival, lower, upper} = latest;
    const point: CurvePoint = {
      measure,
      ...slice,
      status: "shown",
      day,
      atRisk,
      events,
      censored,
      survival,
      lower,
      upper
    };
    atRisk -= events + censored;
    return point;
  });
  return {measure, slice, start, points: coarse, median: table.median};
}

function stepsOf(points: readonly CurvePoint[]): Step[] {
  let sofar = 0;
  return points.map(({day, events, censored}) => {
    sofar += events ?? 0;
    return {day, events: events ?? 0, censored: censored ?? 0, sofar};
  });
}

/** Merges forward to the headline days first, then keeps what steps between them can stand alone. */
function mergeSteps(
  steps: readonly Step[],
  {threshold, stepFrom}: {threshold: number; stepFrom: number}
): Step[] {
  const bears = ({events, censored, sofar}: Step) =>
    (events === 0 || events >= stepFrom) &&
    (censored === 0 || censored >= stepFrom) &&
    (sofar === 0 || sofar >= threshold);
  const headlines = new Set(headlineDays);
  const result: Step[] = [];
  let open: Step[] = [];
  for (const step of steps) {
    open.push(step);
    if (headlines.has(step.day) && bears(addSteps(open))) {
      result.push(...splitSegment(open, bears));
      open = [];
    }
  }
  return [...result, ...mergeForward(open, bears).whole];
}

/** A segment that can stand as one, in as many steps as can stand each; the last takes in what is left over. */
function splitSegment(segment: readonly Step[], bears: (step: Step) => boolean): Step[] {
  const {whole, rest} = mergeForward(segment, bears);
  while (rest.length > 0 && whole.length > 0) {
    const joined = addSteps([whole.pop()!, ...rest.splice(0)]);
    if (bears(joined)) whole.push(joined);
    else rest.push(joined);
  }
  return rest.length > 0 ? [addSteps(rest)] : whole;
}

function mergeForward(steps: readonly Step[], bears: (step: Step) => boolean): {whole: Step[]; rest: Step[]} {
  const whole: Step[] = [];
  let rest: Step[] = [];
  for (const step of steps) {
    rest.push(step);
    if (!bears(addSteps(rest))) continue;
    whole.push(addSteps(rest));
    rest = [];
  }
  return {whole, rest};
}

const addSteps = (steps: readonly Step[]): Step => ({
  day: steps.at(-1)!.day,
  events: steps.reduce((sum, {events}) => sum + events, 0),
  censored: steps.reduce((sum, {censored}) => sum + censored, 0),
  sofar: steps.at(-1)!.sofar
});

/** Ends a curve before too few are at risk, or too few would be left. */
function cut(steps: readonly Step[], start: number, threshold: number): Step[] {
  const kept: Step[] = [];
  let atRisk = start;
  for (const step of steps) {
    const left = atRisk - step.events - step.censored;
    if (atRisk < threshold || (left > 0 && left < threshold)) break;
    kept.push(step);
    atRisk = left;
  }
  return kept;
}

/** Figures read off a curve: survival on a day, or the median. */
const readOff = /^survival(?::(\d+)|_median)$/;

export const isReadOff = (cell: Slice & {measure: string}): boolean => readOff.test(cell.measure);

/** Whether a figure can be read off the coarser curve of its slice. */
export function agrees({measure}: ExactCell, curve: Curve): boolean {
  const day = readOff.exec(measure)?.[1];
  return curve.points !== null && (day === undefined || hasDay(curve, Number(day)));
}

/** Whether a curve gives the counts of a cell away: the people it starts with who had stopped by a day it shows. */
export function tells(curve: Curve, {measure}: ExactCell): boolean {
  const day = readOff.exec(measure)?.[1];
  return day !== undefined && hasDay(curve, Number(day));
}

const hasDay = ({points}: Curve, day: number): boolean => points?.some((point) => point.day === day) ?? false;

/**
 * The figure as the coarser curve has it. Its exact life table (events, at risk) falls: what may be told of it is the
 * curve. A figure too early to tell has no curve, and only the table falls.
 */
export function asOnCurve(cell: Cell, curve: Curve | undefined): Cell {
  const {months_missing} = cell.more;
  const kept = months_missing === undefined ? {} : {months_missing};
  if (cell.status !== "shown" || curve?.median == null) return {...cell, more: kept};
  const {median} = curve;
  const day = readOff.exec(cell.measure)?.[1];
  const point = curve.points?.find((candidate) => candidate.day === Number(day));
  const at = point === undefined ? median : {value: point.survival, lower: point.lower, upper: point.upper};
  const {value, lower, upper} = at;
  const more = {median: median.value, median_lower: median.lower, median_upper: median.upper, ...kept};
  return {...cell, value, lower, upper, more};
}
