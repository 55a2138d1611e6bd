import {type Cell, cellKey, everything} from "../measures/cell.ts";
import type {Measure} from "../measures/measure.ts";
import {attained, type Target, type TargetRow} from "./target.ts";

/**
 * Targets of a release for others: those of its own cells, of periods that are over. Per cent of a target that is known
 * tells the count, and so does whether it was reached: where the figure is withheld, so is all of that. Grants, earlier
 * years and what a period will come to are left out.
 */
export function shownTargets(
  targets: readonly Target[],
  cells: readonly Cell[],
  measures: readonly Pick<Measure, "id" | "denominator" | "format">[]
): TargetRow[] {
  const known = new Map(cells.map((cell) => [cellKey(cell), cell]));
  return targets.flatMap((target): TargetRow[] => {
    const measure = measures.find(({id}) => id === target.measure);
    const cell = known.get(
      cellKey({...target, period: target.period.id, characteristic: everything, group: everything})
    );
    if (target.grant !== null || measure === undefined || cell === undefined) return [];
    const counts = measure.denominator === null && (measure.format === "count" || measure.format === "hours");
    return [
      {
        ...{...target, through: target.period.end, closed: true, earlier: [], projected: null},
        ...attained(target, cell, {closed: true, counts})
      }
    ];
  });
}
