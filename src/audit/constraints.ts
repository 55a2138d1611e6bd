import type {Cell} from "../measures/cell.ts";
import type {Anatomy, Figure} from "./figures.ts";
import type {Constraint} from "./linear-program.ts";
import type {Names} from "./names.ts";
import type {Puzzle} from "./puzzle.ts";
import type {Behavior} from "./sums.ts";

/** How much the attacker takes for true: what was learned, what the words say, that parts are parts, nothing. */
export type Trust = 0 | 1 | 2 | 3;

/** With less trust the attacker takes back what cannot all be true. */
export function constraintsOf(
  {columns, cells, sums}: Puzzle,
  anatomies: ReadonlyMap<string, Anatomy>,
  {nameOf, figureOf}: Names,
  behavior: ReadonlyMap<string, Behavior>,
  trust: Trust
): Constraint[] {
  const constraints: Constraint[] = [];
  /** `lower <= sum of weighted figures <= upper`, printed figures taken to the other side. */
  const hold = (terms: readonly (readonly [Cell, Figure, number])[], lower: number, upper: number) => {
    let known = 0;
    const weights = new Map<number, number>();
    for (const [cell, figure, weight] of terms) {
      const name = nameOf(cell, figure);
      const column = columns.get(name);
      if (column === undefined) known += weight * (figureOf(name) ?? 0);
      else weights.set(column, (weights.get(column) ?? 0) + weight);
    }
    if (weights.size > 0)
      constraints.push({
        columns: [...weights.keys()],
        coefficients: [...weights.values()],
        lower: lower - known,
        upper: upper - known
      });
  };
  const infinity = Number.POSITIVE_INFINITY;
  for (const {total, parts, figure, whole, kind} of sums) {
    const how = weaken(behavior.get(kind)!, anatomies.get(total.measure)!.countsPeople(figure), trust);
    const difference = [...parts.map((part) => [part, figure, 1] as const), [total, whole, -1] as const];
    if (how === "adds-up") hold(difference, 0, 0);
    if (how === "leaves-out") hold(difference, -infinity, 0);
    if (how === "overlaps") hold(difference, 0, infinity);
    if (how === "overlaps" || how === "nested")
      for (const part of parts)
        hold(
          [
            [total, whole, 1],
            [part, figure, -1]
          ],
          0,
          infinity
        );
  }
  for (const cell of cells) {
    const anatomy = anatomies.get(cell.measure)!;
    const has = (figure: Figure) => anatomy.figures.includes(figure) && anatomy.alias[figure] === figure;
    if (anatomy.isShare && has("numerator") && has("denominator"))
      hold(
        [
          [cell, "denominator", 1],
          [cell, "numerator", -1]
        ],
        0,
        infinity
      );
    if (!anatomy.isShare && has("people") && has("numerator") && anatomy.isCount("numerator"))
      hold(
        [
          [cell, "numerator", 1],
          [cell, "people", -1]
        ],
        0,
        infinity
      );
  }
  return constraints;
}

function weaken(behavior: Behavior, people: boolean, trust: Trust): Behavior {
  if (trust === 0) return behavior;
  if (trust === 3) return "unclear";
  if (trust === 2) return behavior === "unclear" ? behavior : "nested";
  if (behavior !== "adds-up") return behavior;
  return people ? "overlaps" : "leaves-out";
}
