import type {Workspace} from "../config/load.ts";
import type {Grant, WorkspaceConfig} from "../config/workspace.ts";
import type {Cell, Period} from "../measures/cell.ts";
import type {Measure} from "../measures/measure.ts";
import {computeCells} from "../measures/slice.ts";
import type {Reading} from "../warehouse/reading.ts";
import {grantPeriods} from "./periods.ts";
import {withinGrant} from "./within.ts";

/** A grant with its figures, in its own periods, over its programs and in each of them. */
export interface GrantFigures extends Omit<Grant, "programs" | "sites"> {
  /** Ids; all there are where the grant names none. */
  programs: readonly string[];
  sites: readonly string[] | null;
  periods: readonly Period[];
  cells: readonly Cell[];
}

/** The workspace as a grant sees it: its programs, its year, and its own periods cut by program alone. */
export function configOf(config: WorkspaceConfig, {from, programs}: Grant): WorkspaceConfig {
  return {
    ...config,
    programs: config.programs.filter(({id}) => programs?.includes(id) ?? true),
    fiscal_year_starts: Number(from.slice(5, 7)),
    published_tables: [{periods: ["month", "quarter", "year", "fiscal_year"], by: ["program"]}]
  };
}

/** What a grant's tables tell in every period of it that has begun by the last day the exports speak of: all measures but those
 * of questionnaires it does not ask about. */
export async function figuresOf(
  reading: Reading,
  {config}: Pick<Workspace, "config">,
  measures: readonly Measure[],
  grant: Grant
): Promise<GrantFigures> {
  const seen = configOf(config, grant);
  const last = Object.values(reading.spans)
    .filter(({dated}) => dated)
    .map(({to}) => to)
    .toSorted()
    .at(-1);
  const periods = last === undefined ? [] : grantPeriods(grant, last);
  const told = measures.filter(
    ({curve, scale}) =>
      curve !== "points" && (scale === undefined || grant.instruments.includes(scale.instrument.id))
  );
  const cells =
    periods.length === 0
      ? []
      : await withinGrant(reading.warehouse, grant, async () => {
          const {cells} = await computeCells(reading, {config: seen}, told, {periods});
          return cells.map(({sets: _, ...cell}): Cell => cell);
        });
  const {programs: _programs, sites, ...terms} = grant;
  return {...terms, programs: seen.programs.map(({id}) => id), sites: sites ?? null, periods, cells};
}
