import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";

/** What bends a change whatever a program does: no room left on the scale, and a start far from where most people are. */

type Instrument = Pick<NonNullable<PageMeasure["instrument"]>, "norm">;

export type End = "floor" | "ceiling";

/** Where 15 % or more began at an end of the scale; the share itself is known inside alone. */
export interface AtEnd {
  end: End;
  share: number | null;
}

export function endsThatBite(change: Cell | undefined): AtEnd[] {
  if (change?.status !== "shown") return [];
  const {more} = change;
  return (["floor", "ceiling"] as const).flatMap((end) =>
    more[`${end}_flagged`] === 1 ? [{end, share: more[`${end}_share`] ?? null}] : []
  );
}

/** How far a group began from people at large, and what its scores may come back by themselves. */
export interface Regression {
  /** Mean at the start less that of people at large, in their standard deviations. */
  distance: number;
  /** From one standard deviation on either way. */
  bites: boolean;
  /**
   * Points of mean change to expect by chance alone, had people come in because of their score: (1 - r)(M - m), with m the
   * group's mean, M that of people at large and r the test-retest reliability. That is Davis' amount for people beyond a cut-off
   * (Am. J. Epidemiol. 1976, 104: 493-498), whatever the cut-off. Null where r is not known.
   */
  expected: number | null;
}

/** From here on a start is said to be far out, in standard deviations of people at large. */
const farFrom = 1;

export function regressionOf(change: Cell | undefined, {norm}: Instrument): Regression | null {
  const start = change?.status === "shown" ? change.more.mean_pre : undefined;
  if (norm === undefined || typeof start !== "number") return null;
  const {mean, sd, reliability} = norm;
  const distance = (start - mean) / sd;
  return {
    distance,
    bites: Math.abs(distance) >= farFrom - 1e-9,
    expected: reliability === null ? null : (1 - reliability) * (mean - start)
  };
}
