import type {Workspace} from "../config/load.ts";
import type {Reading} from "../warehouse/reading.ts";
import {type Cells, type CurvePoint, type ExactCell, type Period, sliceKey} from "./cell.ts";
import type {Measure} from "./measure.ts";
import {earlier, periodsOf, weeksOf} from "./periods.ts";
import {ahead} from "./slice/ahead.ts";
import {cellOf, type Standing} from "./slice/cell-of.ts";
import {closedList, type Place} from "./slice/closed-list.ts";
import {curvePoints, survivalCell} from "./slice/curve.ts";
import {type Cut, cutsOf, type TableCut} from "./slice/cuts.ts";
import {grouper} from "./slice/grouper.ts";
import {type Prepared, prepareMeasure} from "./slice/prepare.ts";
import {type Presence, readPresence} from "./slice/presence.ts";
import {saidOf} from "./slice/said.ts";
import {SharedParts} from "./slice/shared-parts.ts";
import {codesOf, writeCutTables} from "./slice/tables.ts";
import {readGround} from "./slice/tally/ground.ts";
import {describeStaying, nothingOfStaying, type Staying, type Told} from "./staying.ts";

export interface ComputeOptions {
  /** For audiences that see closed periods only: nothing after this day is read, no period that ends after it made. */
  closedThrough?: string;
  /** Instead of those of the calendar, such as a grant's own; none of them is of the kind `all`. */
  periods?: readonly Period[];
  /** Weeks by these cuts instead of the periods of published tables; for measures that are `weekly` alone. */
  weekly?: readonly Cut[];
  /** As of a day before the exports end: nothing after it is read, and periods that go on are told as far as it. ISO date. */
  asOf?: string;
}

export type ComputedCells = Cells & {
  /** Last day each measure speaks of, by id. ISO dates. */
  asOf: Readonly<Record<string, string>>;
  /** First day each measure speaks of, by id. ISO dates. */
  from: Readonly<Record<string, string>>;
  /** SQL of each measure's facts at the finest level, by id. */
  sql: Readonly<Record<string, string>>;
  /** What life tables say besides; nothing where it is for others than insiders. */
  staying: Staying;
};

/**
 * Every measure in every slice of the published tables: facts at each level, one grouping pass, and the closed list laid
 * over it, so that a slice in which nothing happened is a cell with 0. Order is that of measures, periods, programs and
 * sites. Measures whose exports are not there at all have no cells.
 */
export async function computeCells(
  reading: Reading,
  {config, jobs = []}: Pick<Workspace, "config"> & Partial<Pick<Workspace, "jobs">>,
  measures: readonly Measure[],
  {closedThrough, periods: own, weekly, asOf: on}: ComputeOptions = {}
): Promise<ComputedCells> {
  const {warehouse} = reading;
  const presence = await readPresence(reading, jobs);
  const tables = cutsOf(config);
  const cuts = weekly ?? tables;
  const grain = weekly === undefined ? "month" : "week";
  const prepared = measures.flatMap((measure) =>
    prepareMeasure(measure, reading, config, on ?? closedThrough, grain)
  );
  const periods =
    own ?? periodsOfAll(prepared, config, weekly === undefined ? tables : "week", closedThrough);
  const codes = codesOf(config, periods);
  await writeCutTables(warehouse, {periods, cuts, codes});
  const ground = await readGround(warehouse, {periods, cuts, codes, grain});
  const shared = new SharedParts(warehouse);
  const group = grouper(warehouse, cuts, {ground, shared, delayedEntry: closedThrough === undefined});

  const cells: ExactCell[] = [];
  const curves: CurvePoint[] = [];
  const lifeTables: Told[] = [];
  const asOf: Record<string, string> = {};
  const from: Record<string, string> = {};
  const sql: Record<string, string> = {};
  const placed = prepared.flatMap((each) => {
    const places = closedList(each.measure, {config, cuts, periods, presence, dated: each.dated});
    return places.length === 0 ? [] : [{...each, places}];
  });
  for await (const [each, grouped] of ahead(placed, group)) {
    const made = grouped();
    const {measure, context, places} = each;
    asOf[measure.id] = context.asOf;
    from[measure.id] = context.dataStart;
    sql[measure.id] = measure.sql(context).trim();
    for (const place of places) {
      const known = standing(each, place, presence, closedThrough);
      const key = sliceKey(place);
      if (measure.combine !== "curve") cells.push(cellOf(measure, place, made.rows.get(key), known));
      else if (measure.curve === "points") {
        const table = made.tables.get(key);
        curves.push(...curvePoints(measure, place, table, known));
        if (table !== undefined) lifeTables.push([place, table]);
      } else cells.push(survivalCell(measure, place, made.tables.get(key), known));
    }
  }
  await shared.drop();
  await warehouse.run("drop table if exists unit");
  const staying = closedThrough === undefined ? describeStaying(lifeTables) : nothingOfStaying;
  return {periods, cells, curves, ...saidOf(measures), asOf, from, sql, staying};
}

function periodsOfAll(
  prepared: readonly Prepared[],
  {fiscal_year_starts}: Workspace["config"],
  cuts: readonly TableCut[] | "week",
  closedThrough: string | undefined
): Period[] {
  if (prepared.length === 0) return [];
  const from = prepared.map(({context}) => context.dataStart).reduce(earlier);
  const to = prepared.map(({context}) => context.asOf).reduce((a, b) => (earlier(a, b) === a ? b : a));
  if (cuts === "week") return weeksOf({from, to});
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
