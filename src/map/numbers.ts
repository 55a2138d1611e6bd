import {readDecimal, scale} from "../intake/conform/fields/decimal.ts";
import {spaced} from "../intake/conform/fields/text.ts";
import type {Values} from "./profile.ts";

/** How a column writes numbers. */
export interface NumberShape {
  decimal: "." | ",";
  /** Share of the records read. */
  share: number;
  /** Share of those that are whole numbers. */
  whole: number;
  min: number;
  max: number;
  /** Of the records. */
  median: number;
  /** Of the records, every value times its records. */
  sum: number;
}

const leastShare = 0.6;

/** Reads the values with either decimal mark; undefined for what is no column of numbers. */
export function shapeOfNumbers(values: Values): NumberShape | undefined {
  const total = values.reduce((sum, [, records]) => sum + records, 0);
  if (total === 0) return undefined;
  const point = read(values, ".", total);
  const comma = read(values, ",", total);
  // With a comma, 1,234 reads as either; a mark in a group of three digits is a thousand.
  const best = comma.share > point.share || hasCommaFractions(values) ? comma : point;
  return best.share < leastShare ? undefined : best;
}

const hasCommaFractions = (values: Values): boolean =>
  values.some(([text]) => /^[-+]?\d+,(?:\d{1,2}|\d{4,})$/.test(spaced(text))) &&
  !values.some(([text]) => /\d\.\d/.test(text));

function read(values: Values, decimal: "." | ",", total: number): NumberShape {
  const found: [number, number][] = [];
  for (const [text, records] of values) {
    const amount = readDecimal(spaced(text), decimal);
    if (amount !== undefined) found.push([Number(amount) / Number(scale), records]);
  }
  found.sort(([a], [b]) => a - b);
  const records = found.reduce((sum, [, held]) => sum + held, 0);
  const whole = found.reduce((sum, [number, held]) => sum + (Number.isInteger(number) ? held : 0), 0);
  return {
    decimal,
    share: records / total,
    whole: records === 0 ? 0 : whole / records,
    min: found[0]?.[0] ?? 0,
    max: found.at(-1)?.[0] ?? 0,
    median: middle(found, records),
    sum: found.reduce((sum, [number, held]) => sum + number * held, 0)
  };
}

function middle(found: readonly [number, number][], records: number): number {
  let before = 0;
  for (const [number, held] of found) {
    before += held;
    if (before * 2 >= records) return number;
  }
  return 0;
}
