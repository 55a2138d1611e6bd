import {cellKey, type ExactCell, type Within} from "../measures/cell.ts";
import type {Protecting} from "./profile.ts";

/** Cells of the same slice that count everybody a cell counts. */
export function widerCells(
  cells: readonly ExactCell[],
  within: Within
): (cell: ExactCell) => readonly ExactCell[] {
  const wider = new Set(Object.values(within).flat());
  const byKey = new Map(cells.filter(({measure}) => wider.has(measure)).map((cell) => [cellKey(cell), cell]));
  return (cell) =>
    (within[cell.measure] ?? []).flatMap((measure) => byKey.get(cellKey({...cell, measure})) ?? []);
}

/** Whether only a few people are counted by a wider measure and not by this one: who takes one from the other has them. */
export const leavesFew = (
  {denominator}: ExactCell,
  wider: readonly ExactCell[],
  {threshold}: Protecting
): boolean =>
  denominator !== null &&
  wider.some((other) => {
    const left = Math.abs((other.denominator ?? denominator) - denominator);
    return left > 0 && left < threshold;
  });
