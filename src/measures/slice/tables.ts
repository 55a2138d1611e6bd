import type {Warehouse} from "../../warehouse/open.ts";
import type {Period} from "../cell.ts";
import {monthsOf} from "../periods.ts";
import type {Cut} from "./cuts.ts";

/** Stands in for the month of records without dates; they are in the period `all` only. */
export const undatedMonth = "0001-01-01";

/** Writes what the grouping pass joins facts with: which months are in which period, and which cuts are asked for. */
export async function writeCutTables(
  warehouse: Warehouse,
  {periods, cuts}: {periods: readonly Period[]; cuts: readonly Cut[]}
): Promise<void> {
  const months = periods.flatMap((period) => [
    ...monthsOf(period, period.end).map((month) => ({period, month})),
    ...(period.kind === "all" ? [{period, month: undatedMonth}] : [])
  ]);
  const units = new Set(cuts.map(({kind, program, site}) => `('${kind}', ${program}, ${site})`));
  const groups = new Set(
    cuts
      .filter(({characteristic}) => characteristic)
      .map(({kind, program, site}) => `('${kind}', ${program}, ${site})`)
  );
  const columns = "(kind varchar, by_program boolean, by_site boolean)";
  await warehouse.run(`
create or replace temp table period_month (kind varchar, period varchar, month date, last_month date);
${values(
  "period_month",
  months.map(
    ({period, month}) =>
      `('${period.kind}', '${period.id}', date '${month}', date '${period.end.slice(0, 7)}-01')`
  )
)}
create or replace temp table unit_cut ${columns};
${values("unit_cut", [...units])}
create or replace temp table group_cut ${columns};
${values("group_cut", [...groups])}`);
}

const values = (table: string, rows: readonly string[]): string =>
  rows.length === 0 ? "" : `insert into ${table} values ${rows.join(", ")};`;
