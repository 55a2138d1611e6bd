import type {Cell} from "../../../src/measures/cell.ts";

/** Where people stood on PHQ-9 and GAD-7 together, before and after; everybody with both scores twice is in one. */
export const thresholdKinds = ["moved_reliably", "moved", "stayed", "never"] as const;
type Kind = (typeof thresholdKinds)[number];

export const thresholdId = (kind: Kind, followUp: string): string =>
  `clinical_threshold_${kind}:phq9-gad7:${followUp}`;

export type ThresholdCells = Readonly<Record<Kind, Cell | undefined>>;

export const thresholdCells = (
  followUp: string,
  find: (measure: string) => Cell | undefined
): ThresholdCells =>
  Object.fromEntries(
    thresholdKinds.map((kind) => [kind, find(thresholdId(kind, followUp))])
  ) as ThresholdCells;

/** Of people who were at or above the threshold at the start: how many moved below it on both, and how many of these reliably. */
export interface Threshold {
  both: number;
  cases: number;
  moved: number;
  reliably: number;
}

/**
 * Sums of answers that are all printed, and null where one is not: the answers make everybody up, so that what is withheld of
 * one cannot come out of these.
 */
export function thresholdOf(cells: ThresholdCells): Threshold | null {
  const counts = thresholdKinds.map((kind) => {
    const cell = cells[kind];
    return cell?.status === "shown" ? cell.numerator : null;
  });
  const [reliably, rest, stayed, never] = counts;
  if (reliably == null || rest == null || stayed == null || never == null) return null;
  const moved = reliably + rest;
  return {both: moved + stayed + never, cases: moved + stayed, moved, reliably};
}
