import type {Workspace} from "../config/load.ts";
import type {Reading} from "../warehouse/reading.ts";
import {type Cells, type CurvePoint, type ExactCell, type Period, sliceKey} from "./cell.ts";
import type {Measure} from "./measure.ts";
import {periodsOf} from "./periods.ts";
import {cellOf, type Standing} from "./slice/cell-of.ts";
import {closedList, type Place, programsOf} from "./slice/closed-list.ts";
import {curvePoints, type LifeTable, readLifeTables, survivalCell} from "./slice/curve.ts";
import {type Cut, cutsOf} from "./slice/cuts.ts";
import {factsSql, type Prepared, writeUnits} from "./slice/facts.ts";
import {groupUnits} from "./slice/group.ts";
import {type Presence, readPresence} from "./slice/presence.ts";
import {writeCutTables} from "./slice/tables.ts";

export interface ComputeOptions {
  /** For audiences that see closed periods only: nothing after this day is read, no period that ends after it made. */
  closedThrough?: string;
}

export type ComputedCells = Cells & {
  /** Last day each measure speaks of, by id. ISO dates. */
  asOf: Readonly<Record<string, string>>;
  /** SQL of each measure's facts at the finest level, by id. */
  sql: Readonly<Record<string, string>>;
};

/**
 * Every measure in every slice of the published tables: facts at each level, one grouping pass, and the closed list laid
 * over it, so that a slice in which nothing happened is a cell with 0. Order is that of measures, periods, programs and
 * sites. Measures whose exports are not there at all have no cells.
 */
export async function computeCells(
  reading: Reading,
  {config}: Pick<Workspace, "config">,
  measures: readonly Measure[],
  {closedThrough}: ComputeOptions = {}
): Promise<ComputedCells> {
  const {warehouse} = reading;
  const presence = await readPresence(reading);
  const cuts = cutsOf(config);
  const prepared = measures.flatMap((measure) => prepareMeasure(measure, reading, config, closedThrough));
  const periods = periodsOfReading(prepared, config, cuts, closedThrough);
  await writeCutTables(warehouse, {periods, cuts});
  const spaces = (
    await warehouse.query<{space: string}>("select distinct id_space as space from person order by id_space")
  ).map(({space}) => space);

  const cells: ExactCell[] = [];
  const curves: CurvePoint[] = [];
  const asOf: Record<string, string> = {};
  const sql: Record<string, string> = {};
  const lifeTables = new Map<string, Map<string, LifeTable>>();
  for (const each of prepared) {
    const {measure, context} = each;
    const dated = measure.reads.some((table) => reading.spans[table]?.dated);
    const places = closedList(measure, {
      config,
      cuts,
      periods,
      presence,
      dated: datedOf(measure, reading, dated)
    });
    if (places.length === 0) continue;
    asOf[measure.id] = context.asOf;
    sql[measure.id] = measure.sql(context).trim();
    const standingOf = (place: Place) => standing(each, place, presence, closedThrough);
    const facts = factsSql(each, cuts);
    if (measure.combine === "curve") {
      let tables = lifeTables.get(facts);
      if (tables === undefined) {
        await writeUnits(warehouse, each, facts);
        tables = await readLifeTables(warehouse);
        lifeTables.set(facts, tables);
      }
      for (const place of places) {
        const table = tables.get(sliceKey(place));
        if (measure.curve === "points") curves.push(...curvePoints(measure, place, table, standingOf(place)));
        else cells.push(survivalCell(measure, place, table, standingOf(place)));
      }
    } else {
      await writeUnits(warehouse, each, facts);
      const rows = new Map((await groupUnits(warehouse, measure, spaces)).map((row) => [sliceKey(row), row]));
      for (const place of places)
        cells.push(cellOf(measure, place, rows.get(sliceKey(place)), standingOf(place)));
    }
  }
  await warehouse.run("drop table if exists unit");
  return {periods, cells, curves, asOf, sql};
}

/** A scale's own forms decide whether its figures have months. */
const datedOf = ({scale}: Measure, {spans}: Reading, any: boolean): boolean =>
  scale === undefined ? any : (spans.score?.dated ?? false);

/** Nothing for a measure whose tables no export feeds, or that means nothing for any program. */
function prepareMeasure(
  measure: Measure,
  {spans}: Reading,
  workspace: Workspace["config"],
  closedThrough: string | undefined
): Prepared[] {
  const programs = programsOf(measure, workspace);
  const read = measure.reads.flatMap((table) => spans[table] ?? []);
  if (programs.length === 0 || read.length === 0) return [];
  const dated = read.filter((span) => span.dated);
  const counted = dated.length > 0 ? dated : read;
  const to = counted.map((span) => span.to).sort()[0] as string;
  const dataStart = counted.map((span) => span.from).sort()[0] as string;
  const asOf = closedThrough !== undefined && closedThrough < to ? closedThrough : to;
  return [{measure, context: {asOf, dataStart, level: {program: true, site: true}, workspace, programs}}];
}

function periodsOfReading(
  prepared: readonly Prepared[],
  {fiscal_year_starts}: Workspace["config"],
  cuts: readonly Cut[],
  closedThrough: string | undefined
): Period[] {
  const from = prepared.map(({context}) => context.dataStart).sort()[0];
  const to = prepared
    .map(({context}) => context.asOf)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return [];
  return periodsOf(
    cuts.map(({kind}) => kind),
    {from, to, fiscalYearStarts: fiscal_year_starts, ...(closedThrough === undefined ? {} : {closedThrough})}
  );
}

function standing(
  {measure, context}: Prepared,
  {of, programs}: Place,
  presence: Presence,
  closedThrough: string | undefined
): Standing {
  const {spoken, months} = presence.covered(measure, programs, of, context.asOf);
  // Outside, a period is told of when the measure's own exports have passed its end.
  const told = closedThrough === undefined || of.kind === "all" || context.asOf >= of.end;
  return {
    spoken: spoken > 0 && told,
    monthsMissing: months - spoken,
    mature: measure.mature?.(of, context) ?? true
  };
}
