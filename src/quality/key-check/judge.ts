import type {Keyed, KeyedItem, Source} from "./read.ts";
import {asWritten} from "./tried.ts";

/** Fewest forms with every item of a scale answered, and fewest items, from which the key is judged. */
const fewestForms = 30;
const fewestItems = 3;
/** A weak item is not a wrong one: it runs against the others beyond this, and beyond chance. */
const against = -0.1;
/** Two-sided 95 per cent, of Fisher's z. */
const z = 1.96;
/** By how much another key has to hang together better before it is proposed. */
const clearly = 0.05;

/** What became of the key of one scale at one source. */
export interface KeyVerdict extends Source {
  scale: string;
  forms: number;
  /** Cronbach's alpha as declared; null where nothing varies. */
  alpha: number | null;
  /** Positions on the form that run against the others. */
  against: readonly number[];
  /** The key under which none does, and that hangs together clearly better. */
  better: {tried: string; alpha: number} | null;
  /** Half-years in which the answers say otherwise than in the others: the coding changed inside the series. */
  drift: readonly Drift[];
}

export interface Drift {
  period: string;
  /** Positions on the form that run against the others only then; empty where the whole scale stands upside down. */
  against: readonly number[];
}

/**
 * Judges every scale that has forms enough. Items of a scale that are keyed alike go together; one that goes against the
 * rest is turned the wrong way, stands in another place, or was coded otherwise than declared (corrected item-rest
 * correlation, below -0.1 with its 95 per cent interval, Fisher's z, below zero).
 */
export function judgeKeys(keyed: readonly Keyed[]): KeyVerdict[] {
  return keyed.flatMap((declared): KeyVerdict[] => {
    const {job, instrument, variant, respondent, scale, tried, forms, items} = declared;
    if (declared.period !== "" || tried !== variant || forms < fewestForms || items.length < fewestItems)
      return [];
    const alpha = alphaOf(declared);
    const alike = keyed.filter(
      (other) =>
        other.job === job &&
        other.instrument === instrument &&
        other.variant === variant &&
        other.respondent === respondent &&
        other.scale === scale
    );
    const against = contrary(items, forms).map(({position}) => position);
    const best = alike
      .filter((other) => other.period === "" && other.tried !== tried)
      .map((rival) => ({rival, alpha: alphaOf(rival) ?? -1}))
      .filter((one) => one.alpha > (alpha ?? -1) + clearly && contrary(one.rival.items, forms).length === 0)
      .sort((a, b) => b.alpha - a.alpha)[0];
    return [
      {
        ...{job, instrument, variant, respondent, scale, forms, alpha},
        against,
        better: best === undefined ? null : {tried: best.rival.tried, alpha: best.alpha},
        drift: driftOf(
          alike.filter((other) => other.period !== "" && other.forms >= fewestForms),
          against
        )
      }
    ];
  });
}

/** Whether scores made with this key would be wrong, as far as the answers can tell. */
export const isWrong = ({against: items, better, drift}: KeyVerdict): boolean =>
  items.length > 0 || drift.length > 0 || (better !== null && better.tried !== asWritten);

/** How far from the middle, in standard deviations, a scale stands that is taken to have been turned over. */
const farFromMiddle = 0.75;

/**
 * Half-years in which items run against the others that do not all along, and those in which the mean stands as far on the
 * other side of the middle as it did before: forms that were coded the other way from some day on.
 */
function driftOf(halves: readonly Keyed[], always: readonly number[]): Drift[] {
  const inOrder = halves.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const side = (one: Keyed): number => {
    const away = (one.mean - one.middle) / Math.sqrt(one.variance);
    return one.variance === 0 || Math.abs(away) < farFromMiddle ? 0 : Math.sign(away);
  };
  const first = inOrder.map(side).find((sign) => sign !== 0) ?? 0;
  return inOrder.flatMap((half): Drift[] => {
    const only = contrary(half.items, half.forms)
      .map(({position}) => position)
      .filter((position) => !always.includes(position));
    if (only.length > 0) return [{period: half.period, against: only}];
    return side(half) === -first && first !== 0 ? [{period: half.period, against: []}] : [];
  });
}

/** Cronbach's alpha from variances: k / (k - 1) times 1 less the items' share of the sum's variance. */
function alphaOf({items, variance}: Pick<Keyed, "items" | "variance">): number | null {
  if (variance === 0) return null;
  const parts = items.reduce((sum, item) => sum + item.variance, 0);
  return (items.length / (items.length - 1)) * (1 - parts / variance);
}

const contrary = (items: readonly KeyedItem[], forms: number): KeyedItem[] =>
  items.filter(({rest}) => rest !== null && rest < against && upper(rest, forms) < 0);

const upper = (correlation: number, forms: number): number =>
  Math.tanh(Math.atanh(Math.max(correlation, -0.999_999)) + z / Math.sqrt(forms - 3));
