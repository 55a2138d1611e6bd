import type {Cell} from "../measures/cell.ts";
import type {Anatomy} from "./figures.ts";
import type {Names} from "./names.ts";
import type {Sum} from "./sums.ts";

/** A part of the release that hangs together: unknown figures and what is known about them. */
export interface Puzzle {
  /** Names of the unknown figures, and the least that each can be. */
  columns: Map<string, number>;
  lower: number[];
  sums: Sum[];
  cells: Cell[];
}

/** The withheld cells, apart where nothing connects their figures. */
export function puzzlesOf(
  withheld: readonly Cell[],
  anatomies: ReadonlyMap<string, Anatomy>,
  sums: readonly Sum[],
  {nameOf, figureOf}: Names
): Puzzle[] {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    const up = parent.get(name) ?? name;
    if (up === name) return name;
    const top = root(up);
    parent.set(name, top);
    return top;
  };
  const unknownIn = (cells: readonly Cell[], figures: Anatomy["figures"]) =>
    cells.flatMap((cell) =>
      figures.map((figure) => nameOf(cell, figure)).filter((name) => figureOf(name) === undefined)
    );
  const join = ([first, ...others]: readonly string[]) => {
    for (const other of others) parent.set(root(other), root(first!));
  };
  const figuresOf = (cell: Cell) => anatomies.get(cell.measure)!.figures;
  for (const cell of withheld) join(unknownIn([cell], figuresOf(cell)));
  const unknownOf = new Map(
    sums.map((sum) => [sum, [...unknownIn([sum.total], [sum.whole]), ...unknownIn(sum.parts, [sum.figure])]])
  );
  for (const names of unknownOf.values()) join(names);

  const puzzles = new Map<string, Puzzle>();
  const puzzleOf = (name: string) => {
    const puzzle: Puzzle = puzzles.get(root(name)) ?? {columns: new Map(), lower: [], sums: [], cells: []};
    puzzles.set(root(name), puzzle);
    return puzzle;
  };
  for (const cell of withheld) {
    const anatomy = anatomies.get(cell.measure)!;
    const [anyName] = unknownIn([cell], figuresOf(cell));
    puzzleOf(anyName ?? nameOf(cell, "numerator")).cells.push(cell);
    for (const figure of figuresOf(cell)) {
      const name = nameOf(cell, figure);
      if (figureOf(name) !== undefined) continue;
      const {columns, lower} = puzzleOf(name);
      const column = columns.get(name) ?? columns.size;
      columns.set(name, column);
      const maybeNone = (figure === "numerator" && anatomy.isShare) || !anatomy.isCount(figure);
      lower[column] = Math.max(lower[column] ?? 0, maybeNone ? 0 : 1);
    }
  }
  for (const [sum, [name]] of unknownOf) if (name !== undefined) puzzleOf(name).sums.push(sum);
  return [...puzzles.values()];
}
