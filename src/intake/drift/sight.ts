/** What a job saw of one export: enough to notice that the next one is different, and no value of a record. */
export interface Sight {
  columns: readonly ColumnSight[];
  /** Distinct people in accepted records; null where the feed has none. */
  people: number | null;
  /** How many of them the warehouse knew before. */
  peopleKnown: number | null;
}

export interface ColumnSight {
  header: string;
  /** Counted from 1. */
  position: number;
  /** The field it is mapped to; null where it is not loaded. */
  mapped: string | null;
  shape: Shape;
  /** Of a column mapped as codes: what Waymark calls those that came. */
  codes: readonly string[];
  /** Distinct values of such a column that the job gives no code. */
  unknownCodes: number;
}

/** What nearly all of a column's values look like. */
export type Shape = "blank" | "yes or no" | "whole number" | "number" | "date" | "time" | "text";

const patterns: readonly [Shape, RegExp][] = [
  ["yes or no", /^(yes|no|y|n|true|false|checked|unchecked)$/i],
  ["whole number", /^[-+]?\d+$/],
  ["number", /^[-+]?(\d+([.,]\d+)?|[.,]\d+)$/],
  ["date", /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})([T ].*)?$/],
  ["time", /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i]
];
const nearlyAll = 0.95;

/** Told from distinct texts and how many records hold each, so that one slip among few codes is still one slip. */
export function shapeOf(values: readonly {text: string; records: number}[]): Shape {
  const filled = values
    .map(({text, records}) => ({text: text.trim(), records}))
    .filter(({text}) => text !== "");
  const recordsOf = (some: typeof filled): number => some.reduce((sum, {records}) => sum + records, 0);
  if (filled.length === 0) return "blank";
  const fits = patterns.find(
    ([, pattern]) => recordsOf(filled.filter(({text}) => pattern.test(text))) >= nearlyAll * recordsOf(filled)
  );
  return fits?.[0] ?? "text";
}
