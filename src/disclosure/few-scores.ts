import type {ExactCell, Scores} from "../measures/cell.ts";
import {isMean} from "./primary.ts";
import type {Protecting} from "./profile.ts";

/** Of so few different scores, the number of people with each comes out of their count, sum and squares. */
const few = 8;

/** Sums of scores that a mean is printed of. */
const totals = ["pre", "post", "score"] as const;

/**
 * Whether a mean tells how many people gave an answer: of yes and no it is a head-count, and a sum close to the lowest or
 * the highest there can be says that only a few stand anywhere else.
 */
export function countsPeople(cell: ExactCell, scores: Scores | undefined, {threshold}: Protecting): boolean {
  if (scores === undefined || !isMean(cell)) return false;
  const {lowest, highest, count} = scores;
  if (count < few) return true;
  const n = cell.denominator ?? 0;
  const step = (highest - lowest) / (count - 1);
  return totals.some((name) => {
    const total = cell.more[name];
    if (typeof total !== "number") return false;
    const steps = [total - n * lowest, n * highest - total].map((distance) => distance / step);
    return steps.some((away) => away > 1e-9 && away < threshold - 1e-9);
  });
}
