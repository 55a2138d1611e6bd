import type {Cell} from "../../../src/measures/cell.ts";

/** The measures of one scale at one follow-up: their ids differ in the first word alone. */
export const kinds = {
  change: "outcome_change",
  rate: "follow_up_rate",
  due: "follow_up_due",
  baseline: "baseline_rate",
  better: "reliable_change_better",
  meaningful: "reliable_change_meaningful",
  same: "reliable_change_same",
  worse: "reliable_change_worse",
  left: "cut_off_left",
  stayed: "cut_off_stayed",
  reached: "cut_off_reached",
  never: "cut_off_never"
} as const;

export type OutcomeKind = keyof typeof kinds;

/** Each answer to "how did this person's score change?"; a scale without a checked threshold has none. */
export const changeAnswers = ["better", "meaningful", "same", "worse"] as const;

/** Each answer to "on which side of the cut-off, before and after?". */
export const cutoffAnswers = ["left", "stayed", "reached", "never"] as const;

export const outcomeKinds = Object.keys(kinds) as OutcomeKind[];

/** `reliable_change_better:hhi12.total:month-6`, from the id of the same scale's change. */
export const idOf = (changeId: string, kind: OutcomeKind): string =>
  changeId.replace(/^outcome_change/, kinds[kind]);

export type OutcomeCells = Readonly<Record<OutcomeKind, Cell | undefined>>;

export const outcomeCells = (changeId: string, find: (measure: string) => Cell | undefined): OutcomeCells =>
  Object.fromEntries(outcomeKinds.map((kind) => [kind, find(idOf(changeId, kind))])) as OutcomeCells;

/** A count and the cell it is from; where it is not known, the cell says why. */
export interface Counted {
  count: number | null;
  cell: Cell | undefined;
}

export interface Flow {
  began: Counted;
  asked: Counted;
  due: Counted;
  answered: Counted;
}

type Source = [cell: Cell | undefined, read: (cell: Cell) => number | null | undefined];

/**
 * Steps of a follow-up, each among the one before. The same count stands in several cells, and one may be shown where
 * another is withheld; nothing is worked out from two of them.
 */
export const flowOf = ({change, rate, due, baseline}: OutcomeCells): Flow => ({
  began: first([baseline, ({denominator}) => denominator]),
  asked: first(
    [change, ({more}) => more.n_baseline],
    [due, ({denominator}) => denominator],
    [baseline, ({numerator}) => numerator]
  ),
  due: first([rate, ({denominator}) => denominator], [due, ({numerator}) => numerator]),
  answered: first([rate, ({numerator}) => numerator], [change, ({denominator}) => denominator])
});

function first(...sources: Source[]): Counted {
  for (const [cell, read] of sources) {
    const count = cell?.status === "shown" ? (read(cell) ?? null) : null;
    if (count !== null) return {count, cell};
  }
  return {count: null, cell: sources.map(([cell]) => cell).find((cell) => cell !== undefined)};
}

/** 1 where more points mean doing better, -1 where fewer do; null where neither is said. */
export const benefitSign = (direction: string): 1 | -1 | null =>
  direction === "higher" ? 1 : direction === "lower" ? -1 : null;

/** What an interval of change says: `unclear` where it holds "no change" or is not known. */
export function finding(cell: Cell | undefined): "up" | "down" | "unclear" | null {
  if (cell?.status !== "shown" || cell.value === null) return null;
  const {lower, upper} = cell;
  if (lower !== null && lower > 0) return "up";
  if (upper !== null && upper < 0) return "down";
  return "unclear";
}

/** The change by a mixed model, which people lost lend their baseline to, and whether it says the same as the pairs. */
export function modelOf(
  change: Cell | undefined
): {value: number; lower: number; upper: number; agrees: boolean} | null {
  if (change?.status !== "shown") return null;
  const {model_change: value, model_lower: lower, model_upper: upper} = change.more;
  if (typeof value !== "number" || typeof lower !== "number" || typeof upper !== "number") return null;
  return {value, lower, upper, agrees: finding({...change, value, lower, upper}) === finding(change)};
}

/** A question of yes (1) or no (0): its change is one of shares, and its cell carries the test for them. */
export const isYesNo = ({more}: Cell): boolean => more.mcnemar_p !== undefined;
