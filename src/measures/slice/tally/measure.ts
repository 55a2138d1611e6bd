import type {Warehouse} from "../../../warehouse/warehouse.ts";
import type {Measure} from "../../measure.ts";
import {type Cut, cutsFor} from "../cuts.ts";
import {factsSql, figuresOf, levelsOf} from "../facts.ts";
import type {Row} from "../group.ts";
import type {LifeTable} from "../life-table.ts";
import {membershipsOf} from "../memberships.ts";
import type {Prepared} from "../prepare.ts";
import type {SharedParts} from "../shared-parts.ts";
import {readFacts} from "./facts.ts";
import type {Ground} from "./ground.ts";
import {stayFigures, tallyLifeTables} from "./life-tables.ts";
import {placesOfFacts} from "./places.ts";
import {tally} from "./tally.ts";

/**
 * Whether a measure's figures are counts or lengths of time, which doubles add up exactly. Sums of a scale's scores are finer.
 */
export const isTallied = ({combine, scale, cluster, sums = [], workings = [], patterns}: Measure): boolean =>
  combine !== "curve" &&
  cluster === undefined &&
  patterns === undefined &&
  (scale === undefined || (sums.length === 0 && workings.length === 0));

/** Reads the stays of a measure; what it gives adds them up to a life table for every slice that has one. */
export async function tallyCurve(
  warehouse: Warehouse,
  facts: string,
  {ground, delayedEntry}: {ground: Ground; delayedEntry: boolean}
): Promise<() => Map<string, LifeTable>> {
  const stays = await readFacts(
    warehouse,
    `select person, program, site, month, coalesce(days, -1) as days, event, ending, entered, immature from (${facts}) as stay`,
    {figures: stayFigures, adds: false, ...ground, people: ground.people.count}
  );
  const months = ground.months.count;
  return () =>
    tallyLifeTables(stays, {
      ...ground,
      delayedEntry,
      placesOf: placesOfFacts(ground, {until: undefined, merged: false}),
      monthOf: (at) => at % months
    });
}

/** Reads a measure's facts; what it gives adds them up to every slice that has one, and needs the database no more. */
export async function tallyMeasure(
  warehouse: Warehouse,
  prepared: Prepared,
  cuts: readonly Cut[],
  {ground, shared}: {ground: Ground; shared: SharedParts}
): Promise<() => Row[]> {
  const {measure, context} = prepared;
  const levels = levelsOf(cuts);
  const merged = measure.nested === true && levels.includes(true);
  const sql = await factsSql(prepared, cuts, shared, merged ? [true] : levels);
  const figures = [...(measure.combine === "first" ? ["turn"] : []), ...figuresOf(measure)];
  const facts = await readFacts(warehouse, sql, {
    figures,
    adds: measure.combine === "sum",
    ...ground,
    people: ground.people.count
  });
  const own = cutsFor(measure, cuts);
  const {grouped, memberships} = own === cuts ? ground : cutGround(ground, own);
  const until = measure.combine === "last" ? `${context.asOf.slice(0, 7)}-01` : undefined;
  const months = ground.months.count;
  return () =>
    tally(measure, facts, {
      ...ground,
      grouped,
      figures,
      placesOf: placesOfFacts({...ground, memberships}, {until, merged}),
      monthOf: (at) => at % months
    });
}

/** What facts are laid over where a measure has cells in some cuts alone. */
const cutGround = (
  {periods, grouped}: Ground,
  cuts: readonly Cut[]
): Pick<Ground, "grouped" | "memberships"> => ({
  grouped: cuts.some(({characteristic}) => characteristic) ? grouped : new Uint8Array(grouped.length),
  memberships: membershipsOf(periods, cuts)
});
