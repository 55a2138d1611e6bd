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
    case "hours":
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
    (text, {column, value}) => text.replace(`{${column.key}}`, () => printValue(column.kind, value)),
    known
  );
}

/** The sentences of a table, in the order of its rows. */
export function sentencesOf({columns, rows}: Table): string[] {
  const keys = columns.filter(({kind}) => kind === "sentence").map(({key}) => key);
  return rows
    .flatMap((row) => keys.map((key) => row[key] ?? ""))
    .filter((text) => text !== "")
    .map(String);
}

/** Fixed decimals, thousands set off by commas, a true minus; what rounds to zero has no sign. */
export function fixed(value: number, decimals: number): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}
