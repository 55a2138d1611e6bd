import {notTold} from "./figure.ts";
import type {Column, ColumnKind, PrintedColumn, Row, Table, Value} from "./table.ts";

/** Numbers as American readers expect them in a document; words as they are. */
export function printValue(kind: ColumnKind, value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  switch (kind) {
    case "percent":
      return `${fixed(value * 100, 1)}%`;
    case "score":
    case "effect":
      return fixed(value, 2);
    case "p":
      return value < 0.001 ? "< 0.001" : fixed(value, 3);
    case "hours":
    case "seconds":
    case "per_1000":
    case "average":
      return fixed(value, 1);
    case "count":
    case "days":
      return fixed(value, 0);
    case "text":
    case "sentence":
      return String(value);
  }
}

/** A document's column for every data column that is not a sentence. */
export const printedAsIs = (columns: readonly Column[]): PrintedColumn[] =>
  columns.filter(({kind}) => kind !== "sentence").map(({key, label}) => ({label, template: `{${key}}`}));

/**
 * One cell of a document. A word such as `withheld` stands once, whatever the template is made of; brackets with
 * nothing known inside them are left out.
 */
export function printCell({template}: PrintedColumn, row: Row, columns: readonly Column[]): string {
  const parts = [...template.matchAll(/\{(\w+)\}/g)].map(([, key]) => {
    const column = columns.find((one) => one.key === key);
    if (column === undefined) throw new Error(`no such column: ${key}`);
    return {column, value: row[column.key] ?? null};
  });
  const word = parts.find(({column, value}) => column.kind !== "text" && typeof value === "string");
  if (word !== undefined) return String(word.value);
  const unknown = parts.filter(({value}) => value === null).map(({column}) => `{${column.key}}`);
  const known = template.replace(/ ?[[(][^\])]*[\])]/g, (bracket) =>
    unknown.some((key) => bracket.includes(key)) ? "" : bracket
  );
  if (unknown.some((key) => known.includes(key))) return "";
  return parts.reduce(
    (text, {column, value}) =>
      text.replace(`{${column.key}}`, () => printValue(column.kindIn?.(row) ?? column.kind, value)),
    known
  );
}

/** The sentences of a table, in the order of its rows, under the name of their column. */
export const sentencesOf = ({
  columns,
  rows
}: Pick<Table, "columns" | "rows">): {label: string; texts: string[]}[] =>
  columns
    .filter(({kind}) => kind === "sentence")
    .map(({key, label}) => ({
      label,
      texts: rows.map((row) => String(row[key] ?? "")).filter((text) => text !== "")
    }))
    .filter(({texts}) => texts.length > 0);

/** What a document prints as one table: a part of a wide one leaves out rows that it tells nothing of. */
export interface PrintedPart {
  /** Null where the table is printed in one. */
  title: string | null;
  head: string[];
  rows: string[][];
  /** Which columns hold figures, as against names and words. */
  figures: boolean[];
}

export function printedParts({
  printed,
  columns,
  headings = [],
  rows: all,
  printedRows: rows = all,
  partRows = {}
}: Pick<Table, "printed" | "rows" | "printedRows" | "partRows" | "columns" | "headings">): PrintedPart[] {
  if (headings.length > 0) return printedGroups(printed, {rows, columns}, headings);
  const titles = [...new Set(printed.flatMap(({part}) => part ?? []))];
  if (titles.length === 0) return [printedPart(null, printed, {rows, columns})];
  return titles
    .map((title) =>
      printedPart(
        title,
        printed.filter(({part}) => part === undefined || part === title),
        {rows: partRows[title] ?? rows, columns}
      )
    )
    .filter((part) => part.rows.length > 0);
}

function printedPart(
  title: string | null,
  printed: readonly PrintedColumn[],
  {rows, columns}: Pick<Table, "rows" | "columns">
): PrintedPart {
  const leading = printed.filter(({part}) => part === undefined).length;
  return {
    title,
    head: printed.map(({label}) => label),
    figures: printed.map(({template}) => isOfFigures(template, columns)),
    rows: rows
      .map((row) => printed.map((column) => printCell(column, row, columns)))
      .filter(
        (cells) => title === null || cells.slice(leading).some((cell) => cell !== "" && cell !== notTold)
      )
  };
}

/** A template that begins with a number; a unit or a word may follow. */
function isOfFigures(template: string, columns: readonly Column[]): boolean {
  const [, first] = template.match(/\{(\w+)\}/) ?? [];
  const kind = columns.find(({key}) => key === first)?.kind;
  return kind !== undefined && kind !== "text" && kind !== "sentence";
}

/** Rows of one heading under it, without the columns that say nothing of them. */
function printedGroups(
  printed: readonly PrintedColumn[],
  {rows, columns}: Pick<Table, "rows" | "columns">,
  headings: readonly string[]
): PrintedPart[] {
  const titleOf = (row: Row): string => headings.map((key) => row[key] ?? "").join(": ");
  return [...new Set(rows.map(titleOf))].map((title) => {
    const part = printedPart(null, printed, {rows: rows.filter((row) => titleOf(row) === title), columns});
    const told = part.head.map((_, at) => part.rows.some((cells) => cells[at] !== ""));
    const only = <Cell>(cells: readonly Cell[]) => cells.filter((_, at) => told[at]);
    return {title, head: only(part.head), rows: part.rows.map(only), figures: only(part.figures)};
  });
}

/** Fixed decimals, thousands set off by commas, a true minus; what rounds to zero has no sign. */
export function fixed(value: number, decimals: number): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}
