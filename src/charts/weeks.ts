import type {Workspace} from "../config/load.ts";
import type {Cell, Period} from "../measures/cell.ts";
import type {Measure} from "../measures/measure.ts";
import type {Cut} from "../measures/slice/cuts.ts";
import {computeCells} from "../measures/slice.ts";
import type {Reading} from "../warehouse/reading.ts";
import {usualCharts} from "./declared.ts";

/** The watched series by week, in the places that their charts are of. */
export interface Weeks {
  periods: readonly (Period & {closed: boolean})[];
  cells: readonly Cell[];
}

/** Weeks of the measures that a workspace's charts name; null where it watches months. */
export async function weeksOfCharts(
  reading: Reading,
  {config}: Pick<Workspace, "config">,
  measures: readonly Measure[],
  asOf: string
): Promise<Weeks | null> {
  if (config.charts_by !== "week") return null;
  const charts = config.charts ?? usualCharts.charts;
  const named = new Set(charts.flatMap(({measure, per}) => (per === undefined ? [measure] : [measure, per])));
  const cuts = new Map(
    charts.map(({program, site}): [string, Cut] => {
      const cut = {program: program !== undefined, site: site !== undefined};
      return [JSON.stringify(cut), {kind: "week", ...cut, characteristic: false}];
    })
  );
  const {periods, cells} = await computeCells(
    reading,
    {config},
    measures.filter(({id, weekly}) => weekly === true && named.has(id)),
    {weekly: [...cuts.values()]}
  );
  return {
    periods: periods.map((period) => ({...period, closed: period.end <= asOf})),
    cells: cells.map(({sets: _, ...cell}): Cell => cell)
  };
}
