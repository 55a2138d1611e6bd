import type {ExactCell} from "../measures/cell.ts";
import type {Relation} from "./relations.ts";
import {overlapTargets, type Target, targetsOfCell} from "./targets.ts";
import type {Variable, Variables} from "./variables.ts";

/** What an attacker would sit in front of: which figures are printed, which are not, and how they hang together. */
export interface Board {
  readonly variables: readonly Variable[];
  readonly relations: readonly Relation[];
  /** Relations by variable. */
  readonly relationsOf: readonly (readonly number[])[];
  readonly targets: readonly Target[];
  /** Variables that some target is made of. */
  readonly guarded: ReadonlySet<number>;
  readonly withheld: ReadonlySet<number>;
  readonly threshold: number;
  isUnknown(variable: number): boolean;
  /** Whether withholding it would leave an attacker in any doubt. */
  canHide(variable: number): boolean;
  /** What is lost by withholding every cell that prints it. */
  cost(variable: number): number;
  /** Cells withheld together are judged together: what none of them prints any more is not told by another of them. */
  withhold(...cells: number[]): void;
  hide(variable: number): void;
}

export function makeBoard(
  cells: readonly ExactCell[],
  {
    variables,
    relations,
    threshold,
    weight,
    follower
  }: {
    variables: Variables;
    relations: readonly Relation[];
    threshold: number;
    weight: (cell: number) => number;
    /** The cell that cannot be shown when another is not. */
    follower: (cell: number) => number | undefined;
  }
): Board {
  const {list, of} = variables;
  const relationsOf: number[][] = list.map(() => []);
  relations.forEach((relation, index) => {
    for (const variable of relation.variables) relationsOf[variable]!.push(index);
  });
  const shown = list.map(({printedBy}) => printedBy.length);
  const withheld = new Set<number>();
  const targets: Target[] = [];
  const guarded = new Set<number>();
  const known = new Set<string>();
  const guard = (target: Target) => {
    const key = `${target.variables}:${target.coefficients}:${target.either}`;
    if (known.has(key)) return;
    known.add(key);
    targets.push(target);
    for (const variable of target.variables) guarded.add(variable);
  };
  const isWithheld = (cell: number) => withheld.has(cell);
  const withhold = (...these: number[]) => {
    const fresh = [...new Set(these)].filter((cell) => !isWithheld(cell));
    for (const cell of fresh) {
      withheld.add(cell);
      for (const variable of new Set(Object.values(of[cell]!))) shown[variable]! -= 1;
    }
    for (const cell of fresh)
      for (const target of targetsOfCell(cells[cell]!, of[cell]!, {variables, threshold, isWithheld}))
        guard(target);
    const next = fresh.flatMap((cell) => follower(cell) ?? []);
    if (next.length > 0) withhold(...next);
  };
  for (const target of overlapTargets(relations, threshold)) targets.push(target);
  const isEmpty = (cell: number) => {
    const {people, numerator, denominator, immature} = cells[cell]!;
    return !people && !numerator && !denominator && !immature;
  };
  return {
    variables: list,
    relations,
    relationsOf,
    targets,
    guarded,
    withheld,
    threshold,
    isUnknown: (variable) => shown[variable] === 0,
    canHide: (variable) => !list[variable]!.printedBy.some(isEmpty),
    cost: (variable) =>
      list[variable]!.printedBy.reduce((sum, cell) => (withheld.has(cell) ? sum : sum + weight(cell)), 0),
    withhold,
    hide: (variable) => {
      withhold(...list[variable]!.printedBy);
    }
  };
}
