import type {Cell} from "../measures/cell.ts";
import type {Anatomy, Figure} from "./figures.ts";
import type {Names} from "./names.ts";
import type {Puzzle} from "./puzzle.ts";

/** A withheld count, or the rest of a share, and how small and large it can be as far as has been seen. */
export interface Question {
  cell: Cell;
  weights: readonly (readonly [column: number, weight: number])[];
  /** What is printed elsewhere of it. */
  known: number;
  /** A whole number of something. */
  isCount: boolean;
  /** What the cell as a whole counts, which is not nothing. */
  isMain: boolean;
  /** Who knows all that are needed knows the cell: both counts of a share, what any other cell counts. */
  isNeeded: boolean;
  low: number;
  high: number;
}

const tolerance = 1e-6;

export function questionsOf(
  {columns, cells}: Puzzle,
  anatomies: ReadonlyMap<string, Anatomy>,
  {nameOf, figureOf}: Names
): Question[] {
  const ask = (
    cell: Cell,
    terms: readonly (readonly [Figure, number])[],
    nature: Pick<Question, "isCount" | "isMain" | "isNeeded">
  ): Question => {
    const named = terms.map(([figure, weight]) => [nameOf(cell, figure), weight] as const);
    return {
      cell,
      weights: named.flatMap(([name, weight]) => {
        const column = columns.get(name);
        return column === undefined ? [] : [[column, weight] as const];
      }),
      known: named.reduce((sum, [name, weight]) => sum + weight * (figureOf(name) ?? 0), 0),
      ...nature,
      low: Number.POSITIVE_INFINITY,
      high: Number.NEGATIVE_INFINITY
    };
  };
  return cells.flatMap((cell) => {
    const anatomy = anatomies.get(cell.measure)!;
    const {figures, alias} = anatomy;
    const questions = figures
      .filter((figure) => alias[figure] === figure)
      .map((figure) =>
        ask(cell, [[figure, 1]], {
          isCount: anatomy.isCount(figure),
          isMain: figure === (anatomy.isShare ? "denominator" : "numerator"),
          isNeeded: anatomy.isShare ? figure !== "people" : figure === "numerator"
        })
      );
    if (!anatomy.isShare || !figures.includes("numerator") || !anatomy.countsPeople("numerator"))
      return questions;
    const rest = ask(
      cell,
      [
        ["denominator", 1],
        ["numerator", -1]
      ],
      {isCount: true, isMain: false, isNeeded: false}
    );
    return [...questions, rest];
  });
}

/** Takes in what one more solution says. */
export function see(question: Question, solution: Float64Array): void {
  const value = question.weights.reduce(
    (sum, [column, weight]) => sum + weight * solution[column]!,
    question.known
  );
  question.low = Math.min(question.low, value);
  question.high = Math.max(question.high, value);
}

/** Only one whole number is left. */
export const isPinned = ({low, high}: Question): boolean =>
  Math.floor(high + tolerance) <= Math.ceil(low - tolerance);

/** It is of somebody, and of fewer than the threshold. */
export const isBounded = ({low, high, isCount, isMain}: Question, threshold: number): boolean =>
  isCount && (isMain || low > 1 - tolerance) && Math.floor(high + tolerance) < threshold;
