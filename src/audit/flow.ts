import {type Cell, cellKey, sliceKey} from "../measures/cell.ts";
import type {AuditFinding} from "./finding.ts";

/** Printed counts of people of one follow-up, each of whom is in the one before. */
const steps: readonly {measure: string; count: (cell: Cell) => number | null | undefined}[] = [
  {measure: "baseline_rate", count: ({denominator}) => denominator},
  {measure: "baseline_rate", count: ({numerator}) => numerator},
  {measure: "outcome_change", count: ({more}) => more.n_baseline},
  {measure: "follow_up_due", count: ({denominator}) => denominator},
  {measure: "follow_up_due", count: ({numerator}) => numerator},
  {measure: "follow_up_rate", count: ({denominator}) => denominator},
  {measure: "follow_up_rate", count: ({numerator}) => numerator},
  {measure: "outcome_change", count: ({denominator}) => denominator}
];

/**
 * Whoever takes one step of a follow-up from the one before gets those who were lost between: nobody, or enough. Steps
 * stand in different measures, so that no cell by itself would show it.
 */
export function readFlows(cells: readonly Cell[], isSmall: (count: number) => boolean): AuditFinding[] {
  const flows = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const [measure, ...rest] = cell.measure.split(":");
    if (cell.status !== "shown" || !steps.some((step) => step.measure === measure)) continue;
    const key = `${rest.join(":")}|${sliceKey(cell)}`;
    const flow = flows.get(key) ?? new Map<string, Cell>();
    flows.set(key, flow.set(measure!, cell));
  }
  return [...flows.values()].flatMap((flow) => {
    const counts = steps.flatMap(({measure, count}) => {
      const cell = flow.get(measure);
      const printed = cell === undefined ? undefined : count(cell);
      return cell === undefined || printed == null ? [] : [{cell, printed}];
    });
    return counts.slice(1).flatMap(({cell, printed}, index): AuditFinding[] =>
      isSmall(Math.abs(counts[index]!.printed - printed))
        ? [
            {
              code: "derived",
              message: `printed steps of a follow-up give away a few people: ${cell.measure}`,
              cell: cellKey(cell)
            }
          ]
        : []
    );
  });
}
