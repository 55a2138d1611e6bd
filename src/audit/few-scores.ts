import type {Cell} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";

/** From so many different scores on, count, sum and squares leave open how many people have each. */
const manyScores = 8;

/** Whether somebody who knows a form reads off a printed mean how many people gave an answer: all of them, or only a few. */
export function givesCountsAway(
  {status, denominator, more}: Cell,
  {format, instrument}: PublishedMeasure,
  isSmall: (count: number) => boolean
): boolean {
  if (format !== "score" || instrument?.scores === undefined || status !== "shown" || !denominator)
    return false;
  if (instrument.scores < manyScores) return true;
  const [lowest, highest] = instrument.range;
  const step = (highest - lowest) / (instrument.scores - 1);
  const sums = ["pre", "post", "score"].flatMap((name) => more[name] ?? []);
  return sums.some((sum) =>
    [sum - denominator * lowest, denominator * highest - sum].some((away) => isSmall(away / step))
  );
}
