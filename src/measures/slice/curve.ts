import {kaplanMeier, type SurvivalCurve, survivalAt, type TimeGroup} from "../../statistics/kaplan-meier.ts";
import type {Warehouse} from "../../warehouse/open.ts";
import {type CurvePoint, type ExactCell, type PeopleSet, sliceKey} from "../cell.ts";
import type {Measure} from "../measure.ts";
import {retentionDays} from "../retention-days.ts";
import {blank, nobody, type Standing, sliceOfPlace} from "./cell-of.ts";
import type {Place} from "./closed-list.ts";
import {crossed, readSet, setColumns, sliceOf} from "./group.ts";
import type {Codes} from "./tables.ts";

/** Days of the published life table: each month of the first year, then each quarter to the fifth. */
const gridDays: readonly number[] = [
  0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365, 456, 548, 639, 730, 821, 913, 1004, 1095, 1186,
  1278, 1369, 1461, 1552, 1643, 1734, 1826
];

/** Days that cells are read at; the people behind a step are kept apart between them. */
const markDays: readonly number[] = retentionDays;

/** A slice's life table with the people behind it. */
export interface LifeTable {
  curve: SurvivalCurve;
  people: PeopleSet;
  tooNew: PeopleSet;
  /** Who had left by each of the mark days, in their order, and at last everybody who left. */
  leftBy: readonly PeopleSet[];
}

/** Reads life tables of `unit` by slice: how many left or were last watched on each day, and who they are. */
export async function readLifeTables(warehouse: Warehouse, codes: Codes): Promise<Map<string, LifeTable>> {
  const events = "cast(count(*) filter (where u.event = 1) as double) as events";
  const censored = "cast(count(*) filter (where u.event = 0) as double) as censored";
  const times = new Map<string, TimeGroup[]>();
  for (const row of await warehouse.query<Record<string, unknown>>(
    crossed(`${events}, ${censored}`, ["days"])
  )) {
    if (row.days === null) continue;
    const key = sliceKey(sliceOf(row, codes));
    const groups = times.get(key) ?? [];
    groups.push({time: Number(row.days), events: row.events as number, censored: row.censored as number});
    times.set(key, groups);
  }
  const steps = markDays.map((day, index) => [`left_${index}`, `u.event = 1 and u.days <= ${day}`] as const);
  const sets = [
    ...steps,
    ["left", "u.event = 1"],
    ["people", "u.immature = 0"],
    ["new", "u.immature <> 0"]
  ] as const;
  const rows = await warehouse.query<Record<string, unknown>>(
    crossed(sets.map(([name, condition]) => setColumns(name, condition)).join(","))
  );
  return new Map(
    rows.map((row) => {
      const key = sliceKey(sliceOf(row, codes));
      return [
        key,
        {
          curve: kaplanMeier(times.get(key) ?? []),
          people: readSet(row, "people"),
          tooNew: readSet(row, "new"),
          leftBy: [...steps.map(([name]) => name), "left"].map((name) => readSet(row, name))
        }
      ];
    })
  );
}

const union = (sets: readonly PeopleSet[]): PeopleSet =>
  sets.reduce((all, set) => ({a: all.a ^ set.a, b: all.b ^ set.b, count: all.count + set.count}), nobody);

const noTable: LifeTable = {curve: kaplanMeier([]), people: nobody, tooNew: nobody, leftBy: []};

/** Survival on the measure's day, or the median, in one slice. */
export function survivalCell(
  measure: Measure,
  place: Place,
  table: LifeTable = noTable,
  standing: Standing
): ExactCell {
  const {curve, people, tooNew, leftBy} = table;
  const everLeft = leftBy.at(-1) ?? nobody;
  const left =
    typeof measure.curve === "object" ? (leftBy[markDays.indexOf(measure.curve.at)] ?? nobody) : everLeft;
  const estimate = typeof measure.curve === "object" ? survivalAt(curve, measure.curve.at) : null;
  const at =
    measure.curve === "median"
      ? curve.median
      : {value: estimate?.survival ?? null, lower: estimate?.lower ?? null, upper: estimate?.upper ?? null};
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
      at_risk: estimate?.atRisk ?? null,
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
  let atRisk = curve.n;
  let previous = -1;
  for (const day of gridDays) {
    const estimate = survivalAt(curve, day);
    if (estimate === null || atRisk === 0) break;
    const step = curve.steps.filter(({time}) => time > previous && time <= day);
    const events = step.reduce((sum, each) => sum + each.events, 0);
    const censored = step.reduce((sum, each) => sum + each.censored, 0);
    const {survival, lower, upper} = estimate;
    points.push({...point, status: "shown", day, atRisk, events, censored, survival, lower, upper});
    atRisk -= events + censored;
    previous = day;
  }
  return points;
}
