import type {ScaleFile} from "./scale.ts";

/** The arithmetic of scores, over answers that are all keyed the same way. */

type Scored = Pick<ScaleFile, "score" | "times" | "at_least" | "table"> & {items: readonly number[]};

/** Kinds that only complete answers give: a table has no row between two sums, and half an item is not counted. */
export const needsEveryItem = ({score}: Pick<ScaleFile, "score">): boolean =>
  score === "table" || score === "count";

/**
 * The score of a scale from the answers that are given. Where some are missing, the person's own mean answer stands for
 * each of them.
 */
export function scaleValue(
  scale: Scored,
  given: readonly number[],
  [low, high]: readonly [number, number]
): number {
  const {score, times, items} = scale;
  const total = given.reduce((sum, answer) => sum + answer, 0);
  const sum = (total * items.length) / given.length;
  switch (score) {
    case "sum":
      return (total * items.length * times) / given.length;
    case "mean":
      return total / given.length;
    case "mean_times":
      return (total * times) / given.length;
    case "percent_of_max":
      return (sum / (items.length * high)) * 100;
    case "percent_of_range":
      return ((sum - items.length * low) / (items.length * (high - low))) * 100;
    case "count":
      return given.filter((answer) => answer >= (scale.at_least ?? high)).length;
    case "table":
      return rowOf(scale, total).score;
  }
}

function rowOf(scale: Scored, sum: number) {
  const row = tableRow(scale, sum);
  if (row === undefined) throw new Error(`a scale's table has no row for a sum of ${sum}`);
  return row;
}

/** The row of a scale's table for a sum of answers; undefined where it has none. */
export const tableRow = ({table}: Pick<ScaleFile, "table">, sum: number) =>
  table?.rows.find(({raw}) => raw === sum);

/** How many different scores there can be. */
export function possibleScores(
  scale: Scored,
  {range, decimals}: {range: readonly [number, number]; decimals: number}
): number {
  if (scale.score === "table") return scale.table?.rows.length ?? 0;
  if (scale.score === "count") return scale.items.length + 1;
  return Math.round(scale.items.length * (range[1] - range[0]) * 10 ** decimals) + 1;
}

/** Lowest and highest score, which reversing items does not change. */
export function possibleRange(scale: Scored, range: readonly [number, number]): [number, number] {
  const scores = scale.table?.rows.map(({score}) => score) ?? [];
  if (scale.score === "table") return [Math.min(...scores), Math.max(...scores)];
  if (scale.score === "count") return [0, scale.items.length];
  const [low, high] = range.map((end) =>
    scaleValue(
      scale,
      scale.items.map(() => end),
      range
    )
  ) as [number, number];
  return [low, high];
}
