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
