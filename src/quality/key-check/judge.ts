import {type Loose, looseOf} from "./loose.ts";
import {type CrossedForms, type Mixed, mixedOf} from "./mixed.ts";
import type {Answers, Keyed, KeyedItem, Source, Together} from "./read.ts";
import {isAsWritten} from "./tried.ts";

/** Fewest forms with every item of a scale answered, and fewest items, from which the key is judged. */
export const fewestForms = 30;
export const fewestItems = 3;
/** By how much another key has to hang together better: one that the instrument knows, and any in a part of the forms. */
const clearly = 0.05;
const byFar = 0.15;

/** A correlation is against what is declared below `below`, and beyond chance: its interval, Fisher's z, ends below 0. */
interface Against {
  below: number;
  z: number;
}

/** A weak item is not a wrong one. */
const overall: Against = {below: -0.1, z: 1.96};
/** Parts are many, and each item is looked at in all of them: chance alone must not stop a run. */
const inParts: Against = {below: -0.2, z: 3.5};
const ofSums: Against = {below: -0.3, z: 3.5};

/** What became of the key of one scale at one source. */
export interface KeyVerdict extends Source {
  scale: string;
  forms: number;
  /** Cronbach's alpha as declared; null where nothing varies. */
  alpha: number | null;
  /** Positions on the form that run against the others. */
  against: readonly number[];
  /** The key under which none does, and that hangs together clearly better. */
  better: BetterKey | null;
  /** Parts in which the answers say otherwise than in the others: the coding changed inside the series. */
  drift: readonly Drift[];
  /** Some forms are coded otherwise than the others, and nothing that is mapped says which. */
  mixed: readonly Mixed[];
  /** It may be so, and stops nothing: some forms may be coded otherwise, or two parts of the scale that hardly go together. */
  doubts: {mixed: readonly Mixed[]; loose: readonly Loose[]};
  /** Another scale that people answered at the same time and that runs against this one. */
  opposed: readonly Together[];
}

export interface Drift {
  /** Empty where one of a person's forms stands upside down against the next. */
  part: string;
  /** Positions on the form that run against the others only there; empty where the whole scale stands upside down. */
  against: readonly number[];
  /** The key that fits there by far better. */
  better: BetterKey | null;
}

export interface BetterKey {
  tried: string;
  alpha: number;
  /** Every item goes with the others: nothing but the key is wrong, as far as the answers can tell. */
  isWhole: boolean;
}

/**
 * Judges every scale that has forms enough. Items of a scale that are keyed alike go together (corrected item-rest
 * correlation), so do a person's forms one after the other, and scales of how somebody is doing answered together: one that
 * clearly goes against the rest is turned the wrong way, stands in another place, or was coded otherwise than declared.
 */
export function judgeKeys({keyed, retests, together, crossed}: Answers): KeyVerdict[] {
  const mixed = mixedOf(crossed);
  return keyed.flatMap((declared): KeyVerdict[] => {
    const {job, instrument, variant, respondent, scale, tried, forms, items} = declared;
    if (declared.part !== "" || tried !== variant || forms < fewestForms || items.length < fewestItems)
      return [];
    const isAlike = (other: Source & {scale: string}) =>
      other.job === job &&
      other.instrument === instrument &&
      other.variant === variant &&
      other.respondent === respondent &&
      other.scale === scale;
    const alpha = alphaOf(declared);
    const alike = keyed.filter(isAlike);
    const against = contrary(items, forms, overall);
    return [
      {
        ...{job, instrument, variant, respondent, scale, forms, alpha},
        against,
        better: betterKey(declared, alike, overall, (name) => (isAsWritten(name, variant) ? byFar : clearly)),
        drift: driftOf(
          alike.filter((other) => other.part !== "" && other.forms >= fewestForms),
          variant,
          against,
          retests.find((retest) => isAlike(retest) && retest.forms >= fewestForms)
        ),
        mixed: mixed.filter((one) => one.isSure && isAlike(one)),
        doubts: {
          mixed: mixed.filter((one) => !one.isSure && isAlike(one)),
          loose: looseSets(crossed.filter(isAlike), items)
        },
        opposed: together.filter(
          (pair) =>
            pair.job === job &&
            pair.instrument === instrument &&
            pair.scale === scale &&
            pair.forms >= fewestForms &&
            goesAgainst(pair.r, pair.forms, ofSums)
        )
      }
    ];
  });
}

/** Of every set of items that may be turned in some forms. */
function looseSets(crossed: readonly CrossedForms[], items: readonly KeyedItem[]): Loose[] {
  const sets = [...new Set(crossed.map(({turned}) => turned))];
  return sets.flatMap(
    (set) =>
      looseOf(
        crossed.filter(({turned}) => turned === set),
        items
      ) ?? []
  );
}

/** Whether scores made with this key would be wrong all along, as far as the answers can tell. */
export const isWrong = ({against, better, opposed}: KeyVerdict): boolean =>
  against.length > 0 || opposed.length > 0 || better !== null;

/** The key under which the same forms hang together better by as much as asked for, and no item runs against the others. */
function betterKey(
  declared: Keyed,
  alike: readonly Keyed[],
  limit: Against,
  by: (tried: string) => number
): BetterKey | null {
  const alpha = alphaOf(declared) ?? -1;
  const [best] = alike
    .filter(({part, tried}) => part === declared.part && tried !== declared.tried)
    .map((rival) => ({rival, alpha: alphaOf(rival) ?? -1}))
    .filter(
      ({rival, alpha: own}) =>
        own > alpha + by(rival.tried) && contrary(rival.items, rival.forms, limit).length === 0
    )
    // A variant of the file that turns nothing is the same as the answers as written, and the more likely one.
    .sort(
      (a, b) =>
        b.alpha - a.alpha ||
        Number(isAsWritten(a.rival.tried, declared.variant)) -
          Number(isAsWritten(b.rival.tried, declared.variant))
    );
  if (best === undefined) return null;
  const isWhole = best.rival.items.every(({rest}) => rest !== null && rest > 0);
  return {tried: best.rival.tried, alpha: best.alpha, isWhole};
}

/** How far from the middle, in standard deviations, a scale stands that is taken to have been turned over. */
const farFromMiddle = 0.75;

/**
 * Parts in which items run against the others that do not all along; and whether the whole scale was turned over: a person's
 * forms run against each other, or, where nobody is known again, the mean of a half-year stands as far on the other
 * side of the middle as it did before.
 */
function driftOf(
  parts: readonly Keyed[],
  variant: string,
  always: readonly number[],
  retest: {r: number | null; forms: number} | undefined
): Drift[] {
  const declared = parts.filter(({tried}) => tried === variant);
  const items = declared.flatMap((part): Drift[] => {
    const only = contrary(part.items, part.forms, inParts).filter((position) => !always.includes(position));
    const better = betterKey(part, parts, inParts, () => byFar);
    return only.length === 0 && better === null ? [] : [{part: part.part, against: only, better}];
  });
  if (items.length > 0) return items;
  if (retest !== undefined)
    return goesAgainst(retest.r, retest.forms, ofSums) ? [{part: "", against: [], better: null}] : [];
  return turnedHalves(declared.filter(({part}) => /^\d{4}-H\d$/.test(part)));
}

function turnedHalves(halves: readonly Keyed[]): Drift[] {
  const inOrder = halves.toSorted((a, b) => (a.part < b.part ? -1 : 1));
  const side = ({mean, middle, variance}: Keyed): number => {
    const away = (mean - middle) / Math.sqrt(variance);
    return variance === 0 || Math.abs(away) < farFromMiddle ? 0 : Math.sign(away);
  };
  const first = inOrder.map(side).find((sign) => sign !== 0) ?? 0;
  return inOrder
    .filter((half) => first !== 0 && side(half) === -first)
    .map(({part}) => ({part, against: [], better: null}));
}

/** Cronbach's alpha from variances: k / (k - 1) times 1 less the items' share of the sum's variance. */
export function alphaOf({items, variance}: Pick<Keyed, "items" | "variance">): number | null {
  if (variance === 0) return null;
  const parts = items.reduce((sum, item) => sum + item.variance, 0);
  return (items.length / (items.length - 1)) * (1 - parts / variance);
}

const contrary = (items: readonly KeyedItem[], forms: number, limit: Against): number[] =>
  items.filter(({rest}) => goesAgainst(rest, forms, limit)).map(({position}) => position);

const goesAgainst = (r: number | null, forms: number, {below, z}: Against): boolean =>
  r !== null && r < below && Math.atanh(Math.max(r, -0.999_999)) + z / Math.sqrt(forms - 3) < 0;
