import type {PeriodKind} from "../config/workspace.ts";

/** A span of time that cells are read in. */
export interface Period {
  /** 2025-09, 2025-Q3, 2025, FY2026 (named by the year it ends in), all; a week by its Monday, 2025-09-01. */
  id: string;
  /** Weeks are in no published table: the watched series of insiders alone are cut by them. */
  kind: PeriodKind | "week";
  label: string;
  /** First and last day, both included. ISO dates. */
  start: string;
  end: string;
}

/** `*` takes everything together. */
export interface Slice {
  period: string;
  program: string;
  site: string;
  characteristic: string;
  group: string;
}

/**
 * shown: the value stands. withheld: it could identify somebody. immature: too early to say, `mature of enrolled` so far.
 * missing: no export speaks of it. empty: nothing to divide by (a denominator of 0), which is not a zero.
 */
export type CellStatus = "shown" | "withheld" | "immature" | "missing" | "empty";

/** One measure in one slice, with nothing in it that only an insider may know; this is what a release holds. */
export interface Cell extends Slice {
  measure: string;
  status: CellStatus;
  /** Distinct people behind it; null where the measure has no people behind it (head-counts, calls). */
  people: number | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** At least this many, where the same people may be in two unlinked id spaces; `value` is then at most. */
  atLeast: number | null;
  /** Cohort members whose outcome can still change. */
  immature: number | null;
  /** Named figures of the same estimate and the sums it is made from, so that organizations can be rolled up. */
  more: Readonly<Record<string, number | null>>;
}

/** A set of people told from others without naming anybody: xor of two 64-bit keys each, and how many. */
export interface PeopleSet {
  a: bigint;
  b: bigint;
  count: number;
}

/**
 * A cell before disclosure control, with the sets of people behind it. Never leaves the machine.
 * `parts` are the counts a reader could work out from the cell: numerator, denominator, the rest, the immature.
 */
export interface ExactCell extends Cell {
  sets: {
    people: PeopleSet | null;
    numerator: PeopleSet | null;
    denominator: PeopleSet | null;
    immature: PeopleSet | null;
    /** Who had a baseline, where the cell says how many (`more.n_baseline`). */
    baseline?: PeopleSet | null;
  };
  /** Of what callers said: the fewest callers there can be in numerator, denominator and the rest. */
  callers?: {numerator: number; denominator: number; rest: number};
  /** Sets of calls that it prints without guarding them, so that figures that are the same number are known to be. */
  links?: {numerator?: PeopleSet; denominator?: PeopleSet};
}

/** The figures of a cell that has none. */
export const noFigures = {
  people: null,
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  atLeast: null,
  immature: null,
  more: {}
} as const;

/** One step of a life table in one slice, on the fixed grid of days. */
export interface CurvePoint extends Slice {
  measure: string;
  status: CellStatus;
  /** Days since the start, end of the step; 0 is the start itself (events on day 0 are in step 0). */
  day: number;
  atRisk: number | null;
  events: number | null;
  censored: number | null;
  survival: number | null;
  lower: number | null;
  upper: number | null;
}

export interface Cells {
  periods: readonly Period[];
  cells: readonly ExactCell[];
  curves: readonly CurvePoint[];
  /** The question that a measure's numerator answers, by measure, where it has one (`Measure.question`). */
  questions?: Questions;
  /** The measure whose people a measure tells of in part, by measure (`Measure.partOf`). */
  wholes?: Wholes;
  /** The scores that a measure's means are of, by measure. */
  scores?: ScoresOf;
  /** Measures whose numerator is times that people came, with or without a name. */
  attended?: readonly string[];
  /** Measures whose denominator holds everybody of a measure's, by measure (`Measure.within`). */
  within?: Within;
}

export type Within = Readonly<Record<string, readonly string[]>>;

export type Questions = Readonly<Record<string, string>>;

export type Wholes = Readonly<Record<string, string>>;

/** What scores there can be: so many, evenly from the lowest to the highest. */
export interface Scores {
  lowest: number;
  highest: number;
  count: number;
}

export type ScoresOf = Readonly<Record<string, Scores>>;

export const everything = "*";

export const sliceKey = ({period, program, site, characteristic, group}: Slice): string =>
  [period, program, site, characteristic, group].join("|");

export const cellKey = (cell: Slice & {measure: string}): string => `${cell.measure}|${sliceKey(cell)}`;
