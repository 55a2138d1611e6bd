import {type ReliableChangeThreshold, reliableChangeThreshold} from "../statistics/reliable-change.ts";
import {isVerified} from "./fact.ts";
import type {InstrumentScale, Scale} from "./instrument.ts";

/** What a threshold of reliable change is worked out from; printed beside it wherever it is used. */
export interface ReliableChangeBasis extends ReliableChangeThreshold {
  sd: Scale["sd"][number];
  reliability: Scale["reliability"][number];
}

/**
 * The threshold that a scale's verified references give, or null where it has none to give.
 * Of several reliabilities test-retest goes before alpha, and the lower before the higher: the cautious choice.
 */
export function reliableChangeBasis({sd, reliability, reliable_change}: Scale): ReliableChangeBasis | null {
  const spread = sd.filter(isVerified).toSorted((a, b) => b.value - a.value)[0];
  const kinds = (["test-retest", "alpha"] as const).map((kind) =>
    reliability.filter((one) => isVerified(one) && one.kind === kind).toSorted((a, b) => a.value - b.value)
  );
  const chosen = kinds.flat()[0];
  if (!reliable_change || spread === undefined || chosen === undefined) return null;
  return {sd: spread, reliability: chosen, ...reliableChangeThreshold(spread.value, chosen.value)};
}

/** What tells a change in one person from measurement error, in points of the scale. */
export interface ChangeThreshold {
  points: number;
  /** Whether a change of just as many points counts. */
  orEqual: boolean;
  source: string;
}

/** As a body states it for the scale, else as its references give it; `null` where neither does. */
export function changeThreshold(scale: Scale): ChangeThreshold | null {
  const stated = scale.least_change;
  if (stated !== undefined && isVerified(stated))
    return {points: stated.value, orEqual: true, source: `${stated.value} points or more (${stated.source})`};
  const basis = reliableChangeBasis(scale);
  if (basis === null) return null;
  const {sd, reliability, threshold} = basis;
  return {
    points: threshold,
    orEqual: false,
    source: `Jacobson and Truax 1991, 1.96 times the standard error of a difference, from a standard deviation of ${sd.value} (${sd.kind}, ${sd.source}) and a reliability of ${reliability.value} (${reliability.kind}, ${reliability.source})`
  };
}

/** The smallest change that matters to a person, where somebody has checked one. */
export const checkedMid = ({mid}: Scale): Scale["mid"] =>
  mid !== undefined && isVerified(mid) ? mid : undefined;

/** What a group's first scores are set against: a checked norm, and the lower of the checked test-retest reliabilities. */
export interface Norm {
  mean: number;
  sd: number;
  of: string;
  source: string;
  reliability: number | null;
}

/** Alpha will not do: how far scores move back by themselves hangs on how alike they are from one day to another. */
export function normOf({norm, reliability}: Scale): Norm | undefined {
  if (norm === undefined || !isVerified(norm)) return undefined;
  const again = reliability.filter((one) => isVerified(one) && one.kind === "test-retest");
  const {mean, sd, of, source} = norm;
  return {
    ...{mean, sd, of, source},
    reliability: again.length === 0 ? null : Math.min(...again.map(({value}) => value))
  };
}

/** Bands that may be shown: a band from a source nobody has checked stays hidden until the operator confirms it. */
export const shownBands = ({bands}: Scale): Scale["bands"] => bands.filter(isVerified);

/** Cut-offs that may be used, by the same rule. */
export const usableCutoffs = ({cutoffs}: Scale): Scale["cutoffs"] => cutoffs.filter(isVerified);

/** Of a question answered yes (1) or no (0), yes is a side of its own. */
const yes: Scale["cutoffs"][number] = {
  value: 1,
  direction: "at_or_above",
  meaning: "yes",
  source: "the answer itself",
  status: "verified"
};

/** Whether a scale is one answer that is yes (1) or no (0). */
export const isYesNo = ({scale: {items, range}, instrument: {answers}}: InstrumentScale): boolean =>
  items.length === 1 && range[0] === 0 && range[1] === 1 && answers.decimals === 0;

/** The side of a scale that people are counted on, before and after; undefined where nobody has checked one. */
export const sideOfScale = (one: InstrumentScale): Scale["cutoffs"][number] | undefined =>
  usableCutoffs(one.scale)[0] ?? (isYesNo(one) ? yes : undefined);
