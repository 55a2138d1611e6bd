import {type ExactCell, sliceKey} from "../measures/cell.ts";
import type {Protecting} from "./profile.ts";

/** Counts of people on the way through a follow-up, each of whom is among those of the step before. */
const stepNames = ["began", "asked", "due", "answered"] as const;
type Step = (typeof stepNames)[number];

interface Printed {
  cell: ExactCell;
  step: Step;
  count: number;
}

/** What a cell prints of its follow-up's steps, and how much it would be missed. */
const measures: readonly {
  of: RegExp;
  worth: number;
  steps(cell: ExactCell): Partial<Record<Step, number | null>>;
}[] = [
  {
    of: /^follow_up_due$/,
    worth: 1,
    steps: ({numerator, denominator}) => ({asked: denominator, due: numerator})
  },
  {
    of: /^baseline_rate$/,
    worth: 2,
    steps: ({numerator, denominator}) => ({began: denominator, asked: numerator})
  },
  {
    of: /^follow_up_rate$/,
    worth: 3,
    steps: ({numerator, denominator}) => ({due: denominator, answered: numerator})
  },
  {
    of: /^(outcome_change|trajectory)$/,
    worth: 8,
    steps: ({denominator, more}) => ({asked: more.n_baseline ?? null, answered: denominator})
  },
  {of: /^(reliable_change|cut_?off)_/, worth: 8, steps: ({denominator}) => ({answered: denominator})}
];

/**
 * Cells that must not stand beside others: whoever takes one printed step of a follow-up from the one before has those lost
 * between, who have to be nobody or enough. Where the measure that tells of the step by itself is left out or withheld, nothing but
 * these two counts is left of it. Of two sides the one that is missed less is withheld.
 */
export function besideSteps(printed: readonly ExactCell[], {threshold}: Protecting): ExactCell[] {
  const flows = new Map<string, Printed[]>();
  for (const cell of printed) {
    if (cell.status !== "shown") continue;
    const [name, ...rest] = cell.measure.split(":");
    const steps = measures.find(({of}) => of.test(name!))?.steps(cell);
    if (steps === undefined) continue;
    const key = `${rest.join(":")}|${sliceKey(cell)}`;
    const found = stepNames.flatMap((step) => {
      const count = steps[step];
      return typeof count === "number" ? [{cell, step, count}] : [];
    });
    flows.set(key, [...(flows.get(key) ?? []), ...found]);
  }
  return [...flows.values()].flatMap((flow) => {
    const sides = stepNames
      .map((step) => flow.filter((one) => one.step === step))
      .filter(({length}) => length > 0);
    return sides.slice(1).flatMap((side, index) => {
      const before = sides[index]!;
      const apart = Math.abs(before[0]!.count - side[0]!.count);
      if (apart === 0 || apart >= threshold) return [];
      return (worth(before) < worth(side) ? before : side).map(({cell}) => cell);
    });
  });
}

const worth = (side: readonly Printed[]): number =>
  side.reduce(
    (sum, {cell}) => sum + (measures.find(({of}) => of.test(cell.measure.split(":")[0]!))?.worth ?? 0),
    0
  );
