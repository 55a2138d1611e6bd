import type {ChartSettings} from "../../src/charts/declared.ts";
import type {Cell, CellStatus} from "../../src/measures/cell.ts";
import type {PublishedMeasure} from "../../src/release/format.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import {cell, measure} from "../helpers/tiny/define.ts";

/** What a month of a made-up series holds: a value, a share or rate by its parts, or why there is none. */
export type Given =
  | number
  | {numerator: number; denominator: number}
  | Exclude<CellStatus, "shown">
  | {atLeast: number; value: number};

interface Series {
  id: string;
  /** 2024-01 */
  from: string;
  months: readonly Given[];
  more?: Partial<PublishedMeasure>;
}

const monthId = (from: string, index: number): string => {
  const [year, month] = from.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7);
};

const lastDay = (id: string): string => {
  const [year, month] = id.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

function cellOf(id: string, month: string, given: Given): Cell {
  const at = [month, "*"] as const;
  if (typeof given === "string") return cell(id, at, given);
  if (typeof given === "number") return cell(id, at, "shown", {numerator: given, value: given});
  if ("atLeast" in given) return cell(id, at, "shown", {...given, numerator: given.value});
  return cell(id, at, "shown", {...given, value: given.numerator / given.denominator});
}

/** As much of a release as charts are made from; its measures speak of whole months unless `more` says otherwise. */
export function viewOf(
  series: readonly Series[],
  charts: Partial<ChartSettings> = {}
): Pick<ReleaseView, "charts" | "measures" | "dimensions" | "cells"> {
  const ids = [
    ...new Set(series.flatMap(({from, months}) => months.map((_, index) => monthId(from, index))))
  ].sort();
  return {
    charts: {
      every: "month",
      charts: series.map(({id}) => ({measure: id, rebase: []})),
      events: [],
      ...charts
    },
    measures: series.map(({id, from, months, more}) =>
      measure(id, "engagement", id, {asOf: lastDay(monthId(from, months.length - 1)), ...more})
    ),
    dimensions: {
      organization: "Harbor Peers",
      word: "participant",
      periods: ids.map((id) => ({
        ...{id, kind: "month", label: id, start: `${id}-01`, end: lastDay(id), closed: true}
      })),
      programs: [],
      sites: [{id: "oak-hill", name: "Oak Hill", opened: "2024-03-15"}],
      characteristics: []
    },
    cells: series.flatMap(({id, from, months}) =>
      months.map((given, index) => cellOf(id, monthId(from, index), given))
    )
  };
}
