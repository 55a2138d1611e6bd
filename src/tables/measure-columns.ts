import type {Cell} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";
import {figure, valueFigure} from "./figure.ts";
import type {Column, ColumnKind, PrintedColumn, Row} from "./table.ts";

export const kindOfFormat: Readonly<Record<PublishedMeasure["format"], ColumnKind>> = {
  count: "count",
  hours: "hours",
  percent: "percent",
  score: "score",
  days: "days",
  seconds: "seconds",
  per_1000: "per_1000",
  average: "average"
};

/** How one measure lies across a table: an estimate brings how many it is over and, where it has them, its limits. */
export interface MeasureColumns {
  measure: PublishedMeasure;
  columns: readonly Column[];
  printed: PrintedColumn;
  figures(cell: Cell | undefined): Row;
}

/**
 * The columns a measure needs for the cells it has; `retention:180` is `retention_180`.
 *
 * @param numbers whether a share also tells how many it counts: 36 of 58
 */
export function measureColumns(
  measure: PublishedMeasure,
  cells: readonly Cell[],
  {numbers = false}: {numbers?: boolean} = {}
): MeasureColumns {
  const key = keyOf(measure);
  const {title: label} = measure;
  const kind = kindOfFormat[measure.format];
  const counted = measure.format === "count" || measure.format === "hours";
  const limits = cells.some(({lower, upper}) => lower !== null || upper !== null);
  const over = !counted && cells.some(({denominator, people}) => (denominator ?? people) !== null);
  const number = numbers && over && measure.format === "percent";
  const columns: Column[] = [{key, label, kind, definition: lowerFirst(measure.definition)}];
  if (limits)
    columns.push(
      {key: `${key}_lower`, label: `${label}, lower limit`, kind},
      {key: `${key}_upper`, label: `${label}, upper limit`, kind}
    );
  if (number) columns.push({key: `${key}_number`, label: `${label}, number`, kind: "count"});
  if (over) columns.push({key: `${key}_n`, label: `${label}, of`, kind: "count"});
  const template = `{${key}}${limits ? ` [{${key}_lower}, {${key}_upper}]` : ""}${over ? (number ? ` ({${key}_number} of {${key}_n})` : ` (n {${key}_n})`) : ""}`;
  return {
    measure,
    columns,
    printed: {label: limits ? `${label} [95% CI]` : label, template},
    figures: (cell) => ({
      [key]: valueFigure(cell),
      ...(limits && {
        [`${key}_lower`]: figure(cell, ({lower}) => lower),
        [`${key}_upper`]: figure(cell, ({upper}) => upper)
      }),
      ...(number && {[`${key}_number`]: figure(cell, countOf)}),
      ...(over && {[`${key}_n`]: figure(cell, ({denominator, people}) => denominator ?? people)})
    })
  };
}

/** `retention:180` as a column's name. */
export const keyOf = ({id}: Pick<PublishedMeasure, "id">): string => id.replace(/[^a-z0-9]+/gi, "_");

const noise = 1e-9;

/** How many a share counts, where it is just so many of its denominator: an estimate that allows for who cannot be judged is not. */
export const countOf = ({value, numerator, denominator}: Cell): number | null =>
  value !== null &&
  numerator !== null &&
  denominator !== null &&
  Math.abs(value * denominator - numerator) < noise * Math.max(1, denominator)
    ? numerator
    : null;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
