import type {Cell} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";

/** What the figures of a measure are, as a reader makes out from its definition and from the cells that are shown. */

export type Figure = "people" | "numerator" | "denominator";

export interface Anatomy {
  /** Figures its shown cells carry. */
  figures: readonly Figure[];
  /** Figures that are always the same number in one cell share a name. */
  alias: Readonly<Record<Figure, Figure>>;
  /** Whether a figure counts people. */
  countsPeople(figure: Figure): boolean;
  /** Whether it is a whole number of something. */
  isCount(figure: Figure): boolean;
  isShare: boolean;
  /** Whether its programs need not be parts of all programs. */
  apart: boolean;
  /** What its numerator is one answer to, among other measures. */
  question: string | undefined;
  /** The measure whose people it shares out with others. */
  partOf: string | undefined;
}

export function anatomyOf(measure: PublishedMeasure, shown: readonly Cell[]): Anatomy {
  // Where every cell of an answer is withheld, its definition still says what it counts, and of whom.
  const isHidden = (measure.question ?? measure.partOf) !== undefined && shown.length === 0;
  const figures = (["people", "numerator", "denominator"] as const).filter((figure) =>
    isHidden ? figure !== "people" : shown.some((cell) => cell[figure] !== null)
  );
  const same = (a: Figure, b: Figure) =>
    figures.includes(a) && figures.includes(b) && shown.every((cell) => cell[a] === cell[b]);
  const isShare = measure.denominator !== null;
  const isAmount = (figure: Figure) =>
    figure === "numerator" && !["count", "percent", "per_1000"].includes(measure.format);
  return {
    figures: figures.filter((figure) => !(isShare && isAmount(figure))),
    alias: {
      people: same("people", "denominator")
        ? "denominator"
        : same("people", "numerator")
          ? "numerator"
          : "people",
      numerator: "numerator",
      denominator: "denominator"
    },
    countsPeople: (figure) =>
      figure === "people" || ((measure.unit === "person" || measure.said === true) && !isAmount(figure)),
    isCount: (figure) => !isAmount(figure),
    isShare,
    apart: measure.apart === true,
    question: measure.question,
    partOf: measure.partOf
  };
}
