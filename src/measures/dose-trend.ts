import {type MeanTrend, meanTrend} from "../statistics/trend.ts";
import type {Cell} from "./cell.ts";

/** From so many people over all bins a trend is told; of fewer it would be noise. */
export const trendFrom = 30;

/**
 * The line of mean change over bins of contacts, each person at the place of their bin (0, 1, 2 ...), in points of the
 * scale for one bin more. Made of printed cells alone, so that it tells nothing that they do not: null where a bin that
 * somebody is in prints no sums, below `trendFrom` people, or where everybody is in one bin.
 *
 * @param cells of the bins in order, without those of whom contacts are not known
 */
export function doseTrend(cells: readonly (Cell | undefined)[]): MeanTrend | null {
  const bins = cells.map((cell, score) => {
    if (cell === undefined || cell.status === "withheld" || cell.status === "missing") return null;
    if (cell.status !== "shown") return {score, n: 0, sum: 0, sumSq: 0};
    const {denominator, more} = cell;
    return denominator !== null && typeof more.change === "number" && typeof more.change_sq === "number"
      ? {score, n: denominator, sum: more.change, sumSq: more.change_sq}
      : null;
  });
  const known = bins.filter((bin) => bin !== null);
  const people = known.reduce((sum, {n}) => sum + n, 0);
  return known.length < bins.length || people < trendFrom ? null : meanTrend(known);
}
