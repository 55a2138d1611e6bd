import type {DeclaredChart} from "../config/workspace.ts";
import {type Cell, type CellStatus, everything} from "../measures/cell.ts";
import type {Dimensions, PublishedMeasure} from "../release/format.ts";
import type {CellIndex} from "../tables/select.ts";

/** What a step can be: a cell's status; or `partial`, where the exports speak of a part of it. */
export type StepStatus = CellStatus | "partial";

/** One month or week of a watched series, as it is published. */
export interface Step {
  /** 2025-09, or 2025-09-01 of the week that begins with that Monday. */
  id: string;
  status: StepStatus;
  /** Null where none is published; of a step that is partial, what there is so far. */
  value: number | null;
  /** Of shares and rates. */
  numerator: number | null;
  denominator: number | null;
  /** The value is an upper bound: the same people may be in two systems. */
  bounded: boolean;
}

export type ReleasePeriod = Dimensions["periods"][number];

interface SeriesOf {
  measure: PublishedMeasure;
  per: PublishedMeasure | undefined;
  place: Pick<DeclaredChart, "program" | "site">;
  /** Months or weeks of the release, oldest first. */
  periods: readonly ReleasePeriod[];
  cellOf: CellIndex;
}

/** Exports may begin with the first record of a service that is open on some days of the week alone. */
const week = 7;

/** The published steps of a measure in one place, from the first that holds a number to the last that has a cell. */
export function stepsOf({measure, per, place, periods, cellOf}: SeriesOf): Step[] {
  const cellAt = (id: string, period: string): Cell | undefined =>
    cellOf(id, {
      period,
      program: place.program ?? everything,
      site: place.site ?? everything,
      characteristic: everything,
      group: everything
    });
  const measures = per === undefined ? [measure] : [measure, per];
  const all = periods.map((period) => {
    const cells = measures.flatMap(({id}) => cellAt(id, period.id) ?? []);
    const partial = measures.some((of) => isPartial(period, of));
    const isThere = cells.length === measures.length;
    return {isThere, step: {id: period.id, ...(isThere ? figures(cells, partial) : absent)}};
  });
  const first = all.findIndex(({step}) => step.value !== null);
  const last = all.findLastIndex(({isThere}) => isThere);
  return first < 0 ? [] : all.slice(first, last + 1).map(({step}) => step);
}

const noNumber = {value: null, numerator: null, denominator: null, bounded: false} as const;
const absent = {status: "missing", ...noNumber} as const;

function isPartial({kind, start, end}: ReleasePeriod, {asOf, from = start}: PublishedMeasure): boolean {
  if (end > asOf) return true;
  if (kind === "week") return from > start && from <= end;
  return from.slice(0, 7) === start.slice(0, 7) && Number(from.slice(8)) > week;
}

function figures([cell, per]: readonly Cell[], partial: boolean): Omit<Step, "id"> {
  const untold = [cell, per].find(
    (one) => one !== undefined && (one.status !== "shown" || one.value === null)
  );
  if (cell === undefined || untold !== undefined)
    return {status: untold?.status === "shown" ? "empty" : (untold?.status ?? "missing"), ...noNumber};
  const status = partial ? "partial" : "shown";
  if (per === undefined)
    return {
      status,
      value: cell.value,
      numerator: cell.numerator,
      denominator: cell.denominator,
      bounded: cell.atLeast !== null
    };
  const [numerator, denominator] = [cell.value ?? 0, per.value ?? 0];
  if (denominator === 0) return {status: "empty", ...noNumber};
  return {
    status,
    value: numerator / denominator,
    numerator,
    denominator,
    bounded: cell.atLeast !== null || per.atLeast !== null
  };
}
