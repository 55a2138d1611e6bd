import {type Cell, cellKey, type Slice} from "../measures/cell.ts";
import {doseTrend} from "../measures/dose-trend.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {MeanTrend} from "../statistics/trend.ts";

/** How change goes with contacts in one slice of a scale's change, in points of the scale for one bin more. */
export interface DoseTrend extends Pick<MeanTrend, "slope" | "lower" | "upper"> {
  /** The change that the bins share out. */
  measure: string;
  period: string;
  program: string;
}

/** Trends of every whole slice of a period and program whose bins allow one; from the cells of the page alone. */
export function doseTrends(cells: readonly Cell[], measures: readonly PublishedMeasure[]): DoseTrend[] {
  const at = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const bins = new Map<string, string[]>();
  for (const {id, partOf, dose} of measures)
    if (partOf !== undefined && dose !== undefined && dose.bin !== null)
      bins.set(partOf, [...(bins.get(partOf) ?? []), id]);
  return cells.flatMap((whole): DoseTrend[] => {
    const parts = bins.get(whole.measure);
    if (parts === undefined) return [];
    const slice: Slice = whole;
    const trend = doseTrend(parts.map((measure) => at.get(cellKey({...slice, measure}))));
    if (trend === null) return [];
    const {slope, lower, upper} = trend;
    return [{measure: whole.measure, period: whole.period, program: whole.program, slope, lower, upper}];
  });
}
