import type {Board} from "./board.ts";
import type {Row, Solve} from "./linear-program.ts";
import type {Target} from "./targets.ts";

/**
 * Interval safety. Each solution of a linear program is another table that agrees with everything printed: a witness
 * that the figures it moves are not known. One witness may settle many targets.
 */

/** How far each variable moves from where it truly is; variables that stay are missing. */
export type Move = ReadonlyMap<number, number>;

/** Which of a target's two sides have been shown to be open. */
export interface Openness {
  up: boolean;
  down: boolean;
}

export const tolerance = 1e-6;

export const isOpen = ({up, down, either}: Target, open: Openness): boolean =>
  either ? open.up || open.down : (up === null || open.up) && (down === null || open.down);

const movedBy = ({variables, coefficients}: Target, move: Move): number =>
  variables.reduce((sum, variable, i) => sum + coefficients[i]! * (move.get(variable) ?? 0), 0);

/** Notes on which sides a witness opens a target. */
export function note(target: Target, open: Openness, move: Move): void {
  const value = target.value + movedBy(target, move);
  if (target.up !== null && value >= target.up - tolerance) open.up = true;
  if (target.down !== null && value <= target.down + tolerance) open.down = true;
}

/** The unknown variables within reach of some, nearest first, at most `limit` of them. */
export function reach(
  board: Board,
  from: readonly number[],
  limit: number,
  movable: (variable: number) => boolean
): number[] {
  const found = new Set(from.filter(movable));
  const queue = [...found];
  const seen = new Set(found);
  for (let i = 0; i < queue.length && found.size < limit; i += 1)
    for (const index of board.relationsOf[queue[i]!]!)
      for (const variable of board.relations[index]!.variables) {
        if (seen.has(variable) || !movable(variable)) continue;
        seen.add(variable);
        queue.push(variable);
        found.add(variable);
      }
  return [...found];
}

/** The rows that hold between columns; everything outside stays put. */
export function rowsBetween(board: Board, columnOf: ReadonlyMap<number, number>): Row[] {
  const indexes = new Set([...columnOf.keys()].flatMap((variable) => board.relationsOf[variable]!));
  return [...indexes].map((index) => {
    const {variables, coefficients, lower, upper} = board.relations[index]!;
    const row: Row = {columns: [], coefficients: [], lower, upper};
    variables.forEach((variable, i) => {
      const column = columnOf.get(variable);
      if (column === undefined) return;
      row.columns.push(column);
      row.coefficients.push(coefficients[i]!);
    });
    return row;
  });
}

/** A witness that moves the targets as far as it can in one direction, together; the farthest is a few thresholds. */
export function pushTogether(
  board: Board,
  solve: Solve,
  variables: readonly number[],
  goals: readonly {target: Target; sign: 1 | -1}[]
): Move {
  const columnOf = new Map(variables.map((variable, column) => [variable, column]));
  const cost = variables.map(() => 0);
  const lower = variables.map((variable) => lowestMove(board, variable));
  const upper = variables.map(() => reachOf(board.threshold));
  for (const {target, sign} of goals)
    target.variables.forEach((variable, i) => {
      const column = columnOf.get(variable);
      if (column === undefined) return;
      cost[column]! -= sign * target.coefficients[i]!;
      // No farther than is asked for, so that room is left for the others.
      if (target.variables.length > 1 || target.either || goals.length === 1) return;
      if (sign === 1) upper[column] = target.up! - target.value;
      else lower[column] = Math.max(lower[column]!, target.down! - target.value);
    });
  const solution = solve({
    lower,
    upper,
    cost,
    rows: rowsBetween(board, columnOf)
  });
  return new Map(variables.map((variable, column) => [variable, solution?.[column] ?? 0]));
}

/** How far down a variable may go: to its floor, and no farther than it may go up. */
export const lowestMove = ({variables, threshold}: Board, variable: number): number =>
  Math.max(variables[variable]!.floor - variables[variable]!.value, -reachOf(threshold));

/** Moves are kept this short, so that every program has a solution; a witness within them is a witness. */
export const reachOf = (threshold: number): number => 4 * threshold;
