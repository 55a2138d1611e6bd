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
export function leavesFew(cell: ExactCell, wider: readonly ExactCell[], {threshold}: Protecting): boolean {
  const own = counted(cell);
  return (
    own !== null &&
    wider.some((other) => {
      const left = Math.abs((counted(other) ?? own) - own);
      return left > 0 && left < threshold;
    })
  );
}

/** Everybody a cell is of: a share's denominator, else the people it counts. */
const counted = ({denominator, people}: ExactCell): number | null => denominator ?? people;
