import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import {correlation, variance} from "./describe.ts";

/**
 * Cronbach's alpha, raw, over people who answered every item (`answers[person][item]`, already keyed the same way),
 * as `psych::alpha` prints it for complete cases. Null below two people or two items, or where nobody differs.
 */
export function cronbachAlpha(answers: readonly (readonly number[])[]): number | null {
  const items = answers[0]?.length ?? 0;
  if (answers.length < 2 || items < 2) return null;
  const total = variance(answers.map(sum)) as number;
  if (total === 0) return null;
  const parts = Array.from({length: items}, (_, item) => variance(column(answers, item)) as number);
  return (items / (items - 1)) * (1 - sum(parts) / total);
}

export interface AlphaInterval {
  alpha: number;
  lower: number;
  upper: number;
}

/**
 * Cronbach's alpha with Feldt's interval, as `psych::alpha.ci`, over the same answers: (1 - alpha) times the quantiles of F
 * with n - 1 and (n - 1)(items - 1) degrees of freedom, taken from 1. Exact for normal answers that are equally related
 * (compound symmetry). Feldt, Woodruff and Salih (1987), Appl. Psychol. Meas. 11: 93-103. Null where alpha is.
 */
export function cronbachAlphaInterval(
  answers: readonly (readonly number[])[],
  confidence = 0.95
): AlphaInterval | null {
  const alpha = cronbachAlpha(answers);
  return alpha === null
    ? null
    : alphaInterval(alpha, {people: answers.length, items: answers[0]?.length ?? 0}, confidence);
}

/** The same of an alpha that is known already, over at least two people and two items. */
export function alphaInterval(
  alpha: number,
  {people, items}: {people: number; items: number},
  confidence = 0.95
): AlphaInterval {
  const [tail, df] = [(1 - confidence) / 2, people - 1];
  const limit = (p: number) => 1 - (1 - alpha) * fQuantile(p, df, df * (items - 1));
  return {alpha, lower: limit(1 - tail), upper: limit(tail)};
}

/**
 * Corrected item-rest correlation of each item: a clearly negative one says that the item is keyed the other way
 * or stands in another order than declared. Null where an item or its rest does not vary.
 */
export function itemRestCorrelations(answers: readonly (readonly number[])[]): (number | null)[] {
  const items = answers[0]?.length ?? 0;
  if (answers.length < 2) return Array.from({length: items}, () => null);
  const totals = answers.map(sum);
  return Array.from({length: items}, (_, item) => {
    const own = column(answers, item);
    return correlation(
      own,
      totals.map((total, person) => total - (own[person] as number))
    );
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const column = (rows: readonly (readonly number[])[], index: number): number[] =>
  rows.map((row) => row[index] as number);
