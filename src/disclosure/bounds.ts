import {type Cell, cellKey, type ExactCell, everything} from "../measures/cell.ts";
import type {Protecting} from "./profile.ts";

/**
 * What lies between "at least" and "at most" are the people whom the smaller of two systems alone knows. Where they are few in
 * any cell of a measure and breakdown, no cell of it tells how many, nor whether there are any: each says at least half of its
 * people, which is true of two systems and tells nothing. All of them, because parts and months would be taken from their total
 * otherwise. What only one system ever knows of, such as a program with its own, stays exact.
 *
 * @returns the least that such a cell prints, by its key
 */
export function widerBounds(
  cells: readonly ExactCell[],
  {threshold}: Protecting
): ReadonlyMap<string, number> {
  const isFew = (cell: Cell) => between(cell) > 0 && between(cell) < threshold;
  const few = new Set(cells.filter(isFew).map(breakdownOf));
  const bounded = new Set(cells.filter((cell) => between(cell) > 0).map(seriesOf));
  return new Map(
    cells.flatMap((cell) =>
      (cell.people ?? 0) > 0 && few.has(breakdownOf(cell)) && bounded.has(seriesOf(cell))
        ? [[cellKey(cell), widened(cell, threshold)] as const]
        : []
    )
  );
}

const between = ({people, atLeast}: Cell): number =>
  people === null || atLeast === null ? 0 : people - atLeast;

const breakdownOf = ({measure, program, site, characteristic}: Cell): string =>
  [measure, program !== everything, site !== everything, characteristic].join("|");

const seriesOf = ({measure, program, site, characteristic}: Cell): string =>
  [measure, program, site, characteristic].join("|");

/** Half of all people, or half of that where three systems or more hold fewer, and so on; never a small number. */
function widened({people, atLeast}: Cell, threshold: number): number {
  const all = people ?? 0;
  let least = Math.ceil(all / 2);
  while (least > (atLeast ?? all)) least = Math.ceil(least / 2);
  return Math.max(least, threshold);
}
