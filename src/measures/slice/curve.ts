import {type SurvivalCurve, survivalAt} from "../../statistics/kaplan-meier.ts";
import {restrictedMean} from "../../statistics/restricted-mean.ts";
import type {CurvePoint, ExactCell, PeopleSet} from "../cell.ts";
import type {Measure} from "../measure.ts";
import {blank, nobody, type Standing, sliceOfPlace} from "./cell-of.ts";
import type {Place} from "./closed-list.ts";
import {type LifeTable, markDays, noTable} from "./life-table.ts";

/** Days of the published life table: each month of the first year, then each quarter to the fifth. */
export const gridDays: readonly number[] = [
  0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365, 456, 548, 639, 730, 821, 913, 1004, 1095, 1186,
  1278, 1369, 1461, 1552, 1643, 1734, 1826
];

const union = (sets: readonly PeopleSet[]): PeopleSet =>
  sets.reduce((all, set) => ({a: all.a ^ set.a, b: all.b ^ set.b, count: all.count + set.count}), nobody);

function readOff(curve: SurvivalCurve, what: Measure["curve"]): Pick<ExactCell, "value" | "lower" | "upper"> {
  if (typeof what !== "object") return curve.median;
  if ("upTo" in what) return restrictedMean(curve, what.upTo) ?? {value: null, lower: null, upper: null};
  const {
    survival: value,
    lower,
    upper
  } = survivalAt(curve, what.at) ?? {survival: null, lower: null, upper: null};
  return {value, lower, upper};
}

/** Survival on the measure's day, the median or the restricted mean, in one slice. */
export function survivalCell(
  measure: Measure,
  place: Place,
  table: LifeTable = noTable,
  standing: Standing
): ExactCell {
  const {curve, people, tooNew, leftBy} = table;
  const everLeft = leftBy.at(-1) ?? nobody;
  const day = typeof measure.curve === "object" && "at" in measure.curve ? measure.curve.at : null;
  const left = day === null ? everLeft : (leftBy[markDays.indexOf(day)] ?? nobody);
  const at = readOff(curve, measure.curve);
  const enrolled = people.count + tooNew.count;
  const status = !standing.spoken
    ? "missing"
    : at.value !== null
      ? "shown"
      : enrolled > 0
        ? "immature"
        : "empty";
  const shown = status === "shown";
  // Where the curve does not reach the answer, everybody who has not left can still change it.
  const open = shown ? tooNew : union([people, everLeft, tooNew]);
  const immature = shown ? tooNew : {...open, count: enrolled - curve.events};
  if (status === "missing") return {measure: measure.id, ...sliceOfPlace(place), status, ...blank};
  return {
    measure: measure.id,
    ...sliceOfPlace(place),
    status,
    people: people.count,
    numerator: shown ? left.count : null,
    denominator: people.count,
    ...at,
    atLeast: null,
    immature: immature.count,
    more: {
      at_risk: day === null ? null : (survivalAt(curve, day)?.atRisk ?? null),
      events: curve.events,
      censored: people.count - curve.events,
      median: curve.median.value,
      median_lower: curve.median.lower,
      median_upper: curve.median.upper,
      ...(standing.monthsMissing > 0 ? {months_missing: standing.monthsMissing} : {})
    },
    sets: {people, numerator: left, denominator: people, immature}
  };
}

/**
 * The life table of one slice on the grid of days, as far as somebody was watched. `atRisk` is how many enter a step:
 * those of the step before without its events and its censored. A slice without one has a single point that says why.
 */
export function curvePoints(
  measure: Measure,
  place: Place,
  table: LifeTable = noTable,
  standing: Standing
): CurvePoint[] {
  const point = {measure: measure.id, ...sliceOfPlace(place)};
  const {curve, tooNew} = table;
  const none = {atRisk: null, events: null, censored: null, survival: null, lower: null, upper: null};
  if (!standing.spoken || curve.n === 0) {
    const status = !standing.spoken ? "missing" : tooNew.count > 0 ? "immature" : "empty";
    return [{...point, status, day: 0, ...none}];
  }
  const points: CurvePoint[] = [];
  const {late} = table;
  let atRisk = curve.n - late.reduce((sum, {entered}) => sum + entered, 0);
  let previous = -1;
  for (const day of gridDays) {
    const estimate = survivalAt(curve, day);
    if (estimate === null || (atRisk === 0 && late.every(({time}) => time <= previous))) break;
    const within = ({time}: {time: number}) => time > previous && time <= day;
    const step = curve.steps.filter(within);
    const events = step.reduce((sum, each) => sum + each.events, 0);
    const censored = step.reduce((sum, each) => sum + each.censored, 0);
    const {survival, lower, upper} = estimate;
    points.push({...point, status: "shown", day, atRisk, events, censored, survival, lower, upper});
    atRisk += late.filter(within).reduce((sum, {entered}) => sum + entered, 0) - events - censored;
    previous = day;
  }
  return points;
}
