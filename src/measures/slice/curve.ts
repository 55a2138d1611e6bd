import type {CauseGroup} from "../../statistics/competing-risks.ts";
import {kaplanMeier, type SurvivalCurve, survivalAt, type TimeGroup} from "../../statistics/kaplan-meier.ts";
import {restrictedMean} from "../../statistics/restricted-mean.ts";
import type {Warehouse} from "../../warehouse/open.ts";
import {type CurvePoint, type ExactCell, type PeopleSet, sliceKey} from "../cell.ts";
import type {Measure} from "../measure.ts";
import {retentionDays} from "../retention-days.ts";
import {endings} from "../stays.ts";
import {blank, nobody, type Standing, sliceOfPlace} from "./cell-of.ts";
import type {Place} from "./closed-list.ts";
import {crossed, readSet, setColumns, sliceOf} from "./group.ts";
import type {Codes} from "./tables.ts";

/** Days of the published life table: each month of the first year, then each quarter to the fifth. */
export const gridDays: readonly number[] = [
  0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365, 456, 548, 639, 730, 821, 913, 1004, 1095, 1186,
  1278, 1369, 1461, 1552, 1643, 1734, 1826
];

/** Days that cells are read at; the people behind a step are kept apart between them. */
const markDays: readonly number[] = retentionDays;

/** A slice's life table with the people behind it. */
export interface LifeTable {
  /** How many stays ended on each day, by the ways in which they end (`endings`); those watched from their beginning alone. */
  fromStart: readonly CauseGroup[];
  /** How many began to be watched on a day after their beginning. */
  late: readonly {time: number; entered: number}[];
  curve: SurvivalCurve;
  people: PeopleSet;
  tooNew: PeopleSet;
  /** Who had left by each of the mark days, in their order, and at last everybody who left. */
  leftBy: readonly PeopleSet[];
}

/**
 * Reads life tables of `unit` by slice: how many left or were last watched on each day, and who they are. Stays that began before the
 * exports reach back are in them with delayed entry, or, for others than insiders, not at all: when how few of them
 * came to be watched would tell of each.
 */
export async function readLifeTables(
  warehouse: Warehouse,
  codes: Codes,
  {delayedEntry}: {delayedEntry: boolean}
): Promise<Map<string, LifeTable>> {
  if (!delayedEntry) await warehouse.run("delete from unit where entered > 0");
  const times = new Map<string, StayGroup[]>();
  for (const row of await warehouse.query<Record<string, unknown>>(
    crossed(
      [
        ...endings.map(
          (_, index) => `cast(count(*) filter (where u.ending = ${index + 1}) as double) as by_${index}`
        ),
        "cast(count(*) filter (where u.ending = 0) as double) as censored"
      ].join(", "),
      {further: ["days", "entered"]}
    )
  )) {
    if (row.days === null) continue;
    const key = sliceKey(sliceOf(row, codes));
    const groups = times.get(key) ?? [];
    times.set(key, groups);
    groups.push({
      time: Number(row.days),
      events: endings.map((_, index) => row[`by_${index}`] as number),
      censored: row.censored as number,
      entry: Number(row.entered)
    });
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
      const groups = times.get(key) ?? [];
      const late = groups
        .filter(({entry}) => entry > 0)
        .map((group) => ({time: group.entry, entered: sizeOf(group)}));
      return [
        key,
        {
          fromStart: groups.filter(({entry}) => entry === 0),
          late,
          curve: kaplanMeier([
            ...groups.map(asLeaving),
            ...late.map((each) => ({...each, events: 0, censored: 0}))
          ]),
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

/** Stays that ended on one day, and the day since their beginning from which they were watched. */
interface StayGroup extends CauseGroup {
  entry: number;
}

const sizeOf = ({events, censored}: CauseGroup): number =>
  events.reduce((sum, count) => sum + count, censored);

/** Whoever stopped coming left; all other ways to end are the end of being watched. */
export const asLeaving = ({time, events, censored}: CauseGroup): TimeGroup => ({
  time,
  events: events[0] as number,
  censored: events.slice(1).reduce((sum, count) => sum + count, censored)
});

const noTable: LifeTable = {
  fromStart: [],
  late: [],
  curve: kaplanMeier([]),
  people: nobody,
  tooNew: nobody,
  leftBy: []
};

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
