import type {Random} from "../../../src/demo/random.ts";
import {pairedChangeOf} from "../../../src/statistics/paired-change.ts";

/** One declared situation: how its people are made, and what the interval has to hold. */
export interface Regime {
  method: string;
  people: string;
  /** `exact` methods cover at least 94 %, others 93 to 97 %; what is shown for contrast promises nothing. */
  promise: "93-97" | "exact" | "contrast";
  /** One run: whether the interval at 95 % held the truth. */
  run: (random: Random) => boolean;
}

type Limits = {lower: number | null; upper: number | null} | null;

export const holds = (limits: Limits, truth: number): boolean =>
  limits?.lower != null && limits.upper != null && limits.lower <= truth && truth <= limits.upper;

export const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({length: n}, (_, i) => make(i));

/** How many of n say yes. */
export const yes = (random: Random, n: number, p: number): number =>
  times(n, () => random.chance(p)).filter(Boolean).length;

/** Change of 2 points planted; whole points where `grid` is 1. */
export const changesOf = (random: Random, n: number, grid = 0): number[] =>
  times(n, () => random.normal(2, 5)).map((x) => (grid === 0 ? x : Math.round(x / grid) * grid));

/** Changes as pairs that all start at 0. */
export const paired = (changes: readonly number[]) =>
  pairedChangeOf(
    changes.map(() => 0),
    changes
  );
