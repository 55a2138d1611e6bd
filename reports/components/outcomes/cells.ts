import type {Cell} from "../../../src/measures/cell.ts";

/** The measures of one scale at one follow-up: their ids differ in the first word alone. */
export const kinds = {
  change: "outcome_change",
  rate: "follow_up_rate",
  returned: "follow_up_returned",
  due: "follow_up_due",
  baseline: "baseline_rate",
  better: "reliable_change_better",
  meaningful: "reliable_change_meaningful",
  same: "reliable_change_same",
  worse: "reliable_change_worse",
  enough: "meaningful_change_better",
  little: "meaningful_change_same",
  enoughWorse: "meaningful_change_worse",
  left: "cut_off_left",
  stayed: "cut_off_stayed",
  reached: "cut_off_reached",
  never: "cut_off_never"
} as const;

export type OutcomeKind = keyof typeof kinds;

/** Each answer to "how did this person's score change?"; a scale without a checked threshold has none. */
export const changeAnswers = ["better", "meaningful", "same", "worse"] as const;

/** Each answer to "did it change by enough to matter?", of a scale that cannot tell a change from measurement error. */
export const meaningfulAnswers = ["enough", "little", "enoughWorse"] as const;

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
  /** Gave a form, scored or not; in internal releases alone. */
  returned: Counted;
  answered: Counted;
}

type Source = [cell: Cell | undefined, read: (cell: Cell) => number | null | undefined];

/**
 * Steps of a follow-up, each among the one before. The same count stands in several cells, and one may be shown where
 * another is withheld; nothing is worked out from two of them.
 */
export const flowOf = ({change, rate, returned, due, baseline}: OutcomeCells): Flow => ({
  began: first([baseline, ({denominator}) => denominator]),
  asked:
    baselinesOfNone({change, rate}) ??
    first(
      [change, ({more}) => more.n_baseline],
      [due, ({denominator}) => denominator],
      [baseline, ({numerator}) => numerator]
    ),
  due: first([rate, ({denominator}) => denominator], [due, ({numerator}) => numerator]),
  returned: first([returned, ({numerator}) => numerator]),
  answered: first([rate, ({numerator}) => numerator], [change, ({denominator}) => denominator])
});

/** Where nobody due has answered the change has no figure, but still says how many began with a baseline. */
function baselinesOfNone({change, rate}: Pick<OutcomeCells, "change" | "rate">): Counted | null {
  const count = change?.more.n_baseline;
  return change?.status === "empty" && typeof count === "number" && noneOfDue({change, rate}) !== null
    ? {count, cell: rate}
    : null;
}

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

/** What nobody has a figure in: nobody to count over, or nothing known. */
const isNone = (cell: Cell | undefined): boolean =>
  cell === undefined || cell.status === "empty" || cell.status === "missing";

/** Whether nobody was ever asked before and after; of a form that is only ever anonymous, whoever began does not count. */
export const isUnasked = (cells: OutcomeCells, onlyAnonymous = false): boolean =>
  outcomeKinds.every((kind) => (kind === "baseline" && onlyAnonymous) || isNone(cells[kind]));

/** Where people were due already and none of them answered: not too early, but nobody. */
export function noneOfDue({change, rate}: Pick<OutcomeCells, "change" | "rate">): {
  due: number;
  /** Whose turn has yet to come. */
  later: number;
} | null {
  if (change?.status !== "immature" && change?.status !== "empty") return null;
  return rate?.status === "shown" && rate.numerator === 0 && (rate.denominator ?? 0) > 0
    ? {due: rate.denominator ?? 0, later: rate.immature ?? 0}
    : null;
}

/** A 95% interval; nothing known at an end is null. */
export interface Ends {
  lower: number | null;
  upper: number | null;
}

/** The interval of a change that allows for people who share a worker or a site being alike, where they are known. */
export function allowingForGroups({more, lower, upper}: Cell): {lower: number; upper: number} | null {
  const {cluster_lower, cluster_upper} = more;
  return lower !== null &&
    upper !== null &&
    typeof cluster_lower === "number" &&
    typeof cluster_upper === "number"
    ? {lower: cluster_lower, upper: cluster_upper}
    : null;
}

/** The interval to judge a change by: the wider of the two, where there are two. */
export function widest(cell: Cell): Ends {
  const {lower, upper} = cell;
  const groups = allowingForGroups(cell);
  if (groups === null || lower === null || upper === null) return {lower, upper};
  return groups.upper - groups.lower > upper - lower ? groups : {lower, upper};
}

type Way = "up" | "down" | "unclear";

/** What a change says by its widest interval: `unclear` where that holds "no change" or is not known. */
export const finding = (cell: Cell | undefined): Way | null =>
  cell?.status !== "shown" || cell.value === null ? null : wayOf(widest(cell));

/** The same of an interval alone. */
export function wayOf({lower, upper}: Ends): Way {
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
  return {value, lower, upper, agrees: wayOf({lower, upper}) === wayOf(change)};
}

/**
 * A question of yes (1) or no (0): its change is one of shares. The scale says so, and so does a cell that is shown by the
 * test it carries.
 */
export const isYesNo = (
  cell: Cell | undefined,
  instrument?: {range: readonly [number, number]; scores?: number}
): boolean =>
  cell?.more.mcnemar_p !== undefined ||
  (instrument?.scores === 2 && instrument.range[0] === 0 && instrument.range[1] === 1);
