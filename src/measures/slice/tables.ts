import type {WorkspaceConfig} from "../../config/workspace.ts";
import type {Warehouse} from "../../warehouse/open.ts";
import {everything, type Period, type Slice} from "../cell.ts";
import type {Cut} from "./cuts.ts";
import {groupedCuts, membershipsOf, undatedMonth} from "./memberships.ts";

/**
 * Every program, site and period as one number, so that grouping millions of facts compares one integer a row
 * instead of three names.
 */
export interface Codes {
  programs: readonly string[];
  sites: readonly string[];
  periods: readonly string[];
  /** First month of all data; what carries an earlier date counts in all data and in no month. */
  since: string;
  /** How many there are; a person and a code fit into one integer. */
  count: number;
  /** The code of positions in the three lists. */
  code(program: number, site: number, period: number): number;
  /** SQL that makes a code from SQL for the positions in the three lists. */
  sql(program: string, site: string, period: string): string;
  /** What a code stands for. */
  slice(code: number): Pick<Slice, "program" | "site" | "period">;
}

export function codesOf(
  {programs, sites}: Pick<WorkspaceConfig, "programs" | "sites">,
  periods: readonly Period[]
): Codes {
  const lists = {
    programs: [everything, ...programs.map(({id}) => id)],
    sites: [everything, ...sites.map(({id}) => id)],
    periods: periods.map(({id}) => id)
  };
  const perSite = Math.max(1, periods.length);
  const perProgram = lists.sites.length * perSite;
  const all = periods.find(({kind}) => kind === "all");
  return {
    ...lists,
    since: all === undefined ? undatedMonth : `${all.start.slice(0, 7)}-01`,
    count: lists.programs.length * perProgram,
    code: (program, site, period) => program * perProgram + site * perSite + period,
    sql: (program, site, period) => `(${program} * ${perProgram} + ${site} * ${perSite} + ${period})`,
    slice: (code) => ({
      program: lists.programs[Math.floor(code / perProgram)] as string,
      site: lists.sites[Math.floor((code % perProgram) / perSite)] as string,
      period: lists.periods[code % perSite] as string
    })
  };
}

/**
 * Writes what the grouping pass joins facts with: `fact_period`, the periods a fact of a month belongs to, once for every
 * cut that asks for them, and `grouped_place`, the codes that are cut by characteristics too.
 */
export async function writeCutTables(
  warehouse: Warehouse,
  {periods, cuts, codes}: {periods: readonly Period[]; cuts: readonly Cut[]; codes: Codes}
): Promise<void> {
  const memberships = membershipsOf(periods, cuts).map(
    ({month, byProgram, bySite, period, lastMonth}) =>
      `(date '${month}', ${byProgram}, ${bySite}, ${period}, date '${lastMonth}')`
  );
  const grouped = groupedCuts(periods, cuts).map(
    ({byProgram, bySite, period}) => `(${byProgram}, ${bySite}, ${period})`
  );
  const programs = codes.programs.map((_, at) => `(${at})`).join(", ");
  const sites = codes.sites.map((_, at) => `(${at})`).join(", ");
  await warehouse.run(`
create or replace temp table fact_period (month date, by_program boolean, by_site boolean, period integer, last_month date);
${values("fact_period", memberships)}
create or replace temp table grouped_cut (by_program boolean, by_site boolean, period integer);
${values("grouped_cut", grouped)}
create or replace temp table grouped_place as
select cast(${codes.sql("p.program", "s.site", "c.period")} as integer) as place
from grouped_cut as c
join (values ${programs}) as p(program) on c.by_program = (p.program > 0)
join (values ${sites}) as s(site) on c.by_site = (s.site > 0);
drop table grouped_cut;`);
}

const values = (table: string, rows: readonly string[]): string =>
  rows.length === 0 ? "" : `insert into ${table} values ${rows.join(", ")};`;
