import type {Cell} from "../../../src/measures/cell.ts";
import {thresholdAnswers} from "../../../src/measures/talking-therapies.ts";
import type {PublishedMeasure} from "../../../src/release/format.ts";
import {cell, measure} from "./define.ts";

/** The clinical threshold as the small release has it: 60 people at or above it, of whom 27 moved below, 15 reliably. */

const thresholdId = (answer: string): string => `clinical_threshold_${answer}:phq9-gad7:month-6`;

export const thresholdMeasures: readonly PublishedMeasure[] = thresholdAnswers.map((answer) =>
  measure(thresholdId(answer), "outcomes", `Clinical threshold, ${answer}`, {
    ...{denominator: "people with both", format: "percent", question: "clinical_threshold:phq9-gad7:month-6"},
    followUp: {id: "month-6", name: "6 months"}
  })
);

/** Moved reliably, moved, stayed, never; `null` is withheld. */
export function thresholdCellsOf(...counts: readonly (number | null)[]): Cell[] {
  const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return thresholdAnswers.map((answer, index) => {
    const count = counts[index] ?? null;
    return count === null
      ? cell(thresholdId(answer), ["FY2025", "*"], "withheld")
      : cell(thresholdId(answer), ["FY2025", "*"], "shown", {
          ...{people: all, numerator: count, denominator: all, value: count / all}
        });
  });
}
