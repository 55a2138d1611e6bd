import type {Board} from "./board.ts";
import type {Solve} from "./linear-program.ts";
import {lowestMove, reach, reachOf, rowsBetween, tolerance} from "./proof.ts";
import type {Target} from "./targets.ts";

/**
 * Opens one side of a target by withholding more: among all other tables that would have it there, the one that
 * moves least of what is printed (Kelly, Golden and Assad 1992); whatever printed figure it moves is withheld.
 *
 * @returns false where no table has it there, whatever is withheld
 */
export function openSide(board: Board, solve: Solve, target: Target, side: "up" | "down"): boolean {
  const movable = (variable: number) => board.isUnknown(variable) || board.canHide(variable);
  const distance = side === "up" ? target.up! - target.value : target.value - target.down!;
  let size = 0;
  for (const limit of [100, 600, 4000, Number.POSITIVE_INFINITY]) {
    const variables = reach(board, target.variables, limit, movable);
    if (variables.length === size) return false;
    size = variables.length;
    const moved = cheapestMove(board, solve, variables, {target, distance, sign: side === "up" ? 1 : -1});
    if (moved === null) continue;
    for (const variable of moved) board.hide(variable);
    return true;
  }
  return false;
}

function cheapestMove(
  board: Board,
  solve: Solve,
  variables: readonly number[],
  {target, distance, sign}: {target: Target; distance: number; sign: 1 | -1}
): number[] | null {
  const n = variables.length;
  const columnOf = new Map(variables.map((variable, column) => [variable, column]));
  const price = variables.map((variable) => (board.isUnknown(variable) ? 1e-3 : board.cost(variable)));
  // Each variable has two columns, one for moving up and one for moving down.
  const split = (columns: readonly number[], coefficients: readonly number[]) => ({
    columns: [...columns, ...columns.map((column) => column + n)],
    coefficients: [...coefficients, ...coefficients.map((coefficient) => -coefficient)]
  });
  const own = target.variables.flatMap((variable, i) => {
    const column = columnOf.get(variable);
    return column === undefined ? [] : [{column, coefficient: sign * target.coefficients[i]!}];
  });
  const solution = solve({
    lower: new Array<number>(2 * n).fill(0),
    upper: [
      ...variables.map(() => reachOf(board.threshold)),
      ...variables.map((variable) => -lowestMove(board, variable))
    ],
    cost: [...price, ...price],
    rows: [
      ...rowsBetween(board, columnOf).map((row) => ({
        ...row,
        ...split(row.columns, row.coefficients)
      })),
      {
        ...split(
          own.map(({column}) => column),
          own.map(({coefficient}) => coefficient)
        ),
        lower: distance,
        upper: Number.POSITIVE_INFINITY
      }
    ]
  });
  if (solution === null) return null;
  return variables.filter((_, column) => Math.abs(solution[column]! - solution[column + n]!) > tolerance);
}
