import type {Cell} from "../measures/cell.ts";
import type {Anatomy} from "./figures.ts";
import {nameOf, type Puzzle} from "./puzzle.ts";

/** A withheld count, or the rest of a share, and how small and large it can be as far as has been seen. */
export interface Question {
  cell: Cell;
  weights: readonly (readonly [column: number, weight: number])[];
  /** A whole number of something. */
  isCount: boolean;
  /** What the cell as a whole counts, which is not nothing. */
  isMain: boolean;
  low: number;
  high: number;
}

const tolerance = 1e-6;

export function questionsOf({columns, cells}: Puzzle, anatomies: ReadonlyMap<string, Anatomy>): Question[] {
  const columnOf = new Map(columns.map((name, column) => [name, column]));
  const unseen = {low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY};
  return cells.flatMap((cell) => {
    const anatomy = anatomies.get(cell.measure)!;
    const questions = anatomy.figures.flatMap((figure): Question[] => {
      const column = columnOf.get(nameOf(cell, figure));
      if (column === undefined) return [];
      const isMain = figure === (anatomy.isShare ? "denominator" : "numerator");
      return [{cell, weights: [[column, 1]], isCount: anatomy.isCount(figure), isMain, ...unseen}];
    });
    const whole = columnOf.get(nameOf(cell, "denominator"));
    const part = columnOf.get(nameOf(cell, "numerator"));
    return whole === undefined || part === undefined || !anatomy.countsPeople("numerator")
      ? questions
      : [
          ...questions,
          {
            cell,
            weights: [
              [whole, 1],
              [part, -1]
            ],
            isCount: true,
            isMain: false,
            ...unseen
          }
        ];
  });
}

/** Takes in what one more solution says. */
export function see(question: Question, solution: Float64Array): void {
  const value = question.weights.reduce((sum, [column, weight]) => sum + weight * solution[column]!, 0);
  question.low = Math.min(question.low, value);
  question.high = Math.max(question.high, value);
}

/** Only one whole number is left. */
export const isPinned = ({low, high}: Question): boolean =>
  Math.floor(high + tolerance) <= Math.ceil(low - tolerance);

/** It is of somebody, and of fewer than the threshold. */
export const isBounded = ({low, high, isCount, isMain}: Question, threshold: number): boolean =>
  isCount && (isMain || low > 1 - tolerance) && Math.floor(high + tolerance) < threshold;
