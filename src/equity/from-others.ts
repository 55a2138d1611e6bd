import type {Cell} from "../measures/cell.ts";
import {differenceOfMeans} from "../statistics/difference-of-means.ts";
import {differenceOfShares} from "../statistics/difference-of-shares.ts";
import type {ScoreSums} from "../statistics/score-sums.ts";
import type {Proportion} from "../statistics/wilson.ts";
import {sharesOf} from "./judged.ts";

/**
 * A group less everybody else: of shares with Newcombe's interval, of mean changes with Welch's. Everybody else is what all
 * have less what the group has, so that somebody of several groups is with the group. Null where either is not told, where
 * nobody else is, or where sums of scores are kept back.
 */
export function fromOthers(
  own: Cell | undefined,
  all: Cell | undefined,
  format: "percent" | "score"
): Proportion | null {
  if (format === "percent") {
    const [one, whole] = [sharesOf(own), sharesOf(all)];
    return one === null || whole === null
      ? null
      : differenceOfShares(one, {x: whole.x - one.x, n: whole.n - one.n});
  }
  const [one, whole] = [changesOf(own), changesOf(all)];
  if (one === null || whole === null) return null;
  const {value, lower, upper} = differenceOfMeans(one, {
    n: whole.n - one.n,
    sum: Number(whole.sum) - Number(one.sum),
    sumSq: Number(whole.sumSq) - Number(one.sumSq)
  });
  return value === null || lower === null || upper === null ? null : {value, lower, upper};
}

function changesOf(cell: Cell | undefined): ScoreSums | null {
  if (cell?.status !== "shown" || cell.denominator === null) return null;
  const {change, change_sq} = cell.more;
  return typeof change === "number" && typeof change_sq === "number"
    ? {n: cell.denominator, sum: change, sumSq: change_sq}
    : null;
}
