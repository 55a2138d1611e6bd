import {type Cell, cellKey} from "../measures/cell.ts";
import type {Anatomy, Figure} from "./figures.ts";
import type {Sum} from "./sums.ts";

/** A part of the release that hangs together: unknown figures and what is known about them. */
export interface Puzzle {
  columns: string[];
  lower: number[];
  sums: Sum[];
  cells: Cell[];
}

export const nameOf = (cell: Cell, figure: Figure): string => `${cellKey(cell)}#${figure}`;

/** The unknown figures of withheld cells, apart where no sum connects them. */
export function puzzlesOf(
  cells: readonly Cell[],
  anatomies: ReadonlyMap<string, Anatomy>,
  sums: readonly Sum[]
): Puzzle[] {
  const withheld = cells.filter((cell) => cell.status === "withheld" && anatomies.has(cell.measure));
  const parent = new Map(withheld.map((cell) => [cell, cell]));
  const root = (cell: Cell): Cell => {
    const up = parent.get(cell)!;
    if (up === cell) return cell;
    const top = root(up);
    parent.set(cell, top);
    return top;
  };
  for (const {total, parts} of sums) {
    const [first, ...others] = [total, ...parts].filter((cell) => cell.status === "withheld");
    for (const other of others) parent.set(root(other), root(first!));
  }
  const puzzles = new Map<Cell, Puzzle>();
  for (const cell of withheld) {
    const puzzle = puzzles.get(root(cell)) ?? {columns: [], lower: [], sums: [], cells: []};
    puzzles.set(root(cell), puzzle);
    const anatomy = anatomies.get(cell.measure)!;
    puzzle.cells.push(cell);
    for (const figure of anatomy.figures) {
      if (anatomy.alias[figure] !== figure) continue;
      puzzle.columns.push(nameOf(cell, figure));
      const maybeNone = (figure === "numerator" && anatomy.isShare) || !anatomy.isCount(figure);
      puzzle.lower.push(maybeNone ? 0 : 1);
    }
  }
  for (const sum of sums) {
    const unknown = [sum.total, ...sum.parts].find((cell) => cell.status === "withheld");
    if (unknown !== undefined) puzzles.get(root(unknown))!.sums.push(sum);
  }
  return [...puzzles.values()];
}
