import {type MeanTrend, meanTrend, type ShareTrend, shareTrend} from "../statistics/trend.ts";
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
  const bins = printedBins(cells, ({change, change_sq}) =>
    typeof change === "number" && typeof change_sq === "number" ? {sum: change, sumSq: change_sq} : null
  );
  return bins === null ? null : meanTrend(bins.map((bin) => ({sum: 0, sumSq: 0, ...bin})));
}

/**
 * Of a question of yes (1) and no (0): whether the share who say yes at the follow-up rises over the bins, by the test of Cochran
 * and Armitage; null where `doseTrend` has none, and where everybody or nobody says yes. It takes no account of who said yes
 * at the start, as the line of changes does.
 */
export function doseShareTrend(cells: readonly (Cell | undefined)[]): ShareTrend | null {
  const bins = printedBins(cells, ({post}) => (typeof post === "number" ? {x: post} : null));
  return bins === null ? null : shareTrend(bins.map((bin) => ({x: 0, ...bin})));
}

/** People of each bin with what their cell prints; null where one prints nothing, or all are too few. */
function printedBins<Sums extends object>(
  cells: readonly (Cell | undefined)[],
  read: (more: Cell["more"]) => Sums | null
): ({score: number; n: number} & Partial<Sums>)[] | null {
  const bins = cells.map((cell, score) => {
    if (cell === undefined || cell.status === "withheld" || cell.status === "missing") return null;
    if (cell.status !== "shown") return {score, n: 0};
    const sums = read(cell.more);
    return cell.denominator === null || sums === null ? null : {score, n: cell.denominator, ...sums};
  });
  const known = bins.filter((bin) => bin !== null);
  const people = known.reduce((total, {n}) => total + n, 0);
  return known.length < bins.length || people < trendFrom
    ? null
    : (known as ({score: number; n: number} & Partial<Sums>)[]);
}
