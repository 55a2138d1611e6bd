import {
  Table as ArrowTable,
  Field,
  Float64,
  Schema,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray
} from "apache-arrow";
import type {Column, Row, Table, TableFormat} from "../table.ts";

/** Numbers as doubles, words such as `withheld` in a column of their own, KEY_status; notes and stamp as metadata. */
export const format: TableFormat = {
  id: "arrow",
  extension: "arrow",
  notesBeside: false,
  write({columns, rows, title, notes, stamp, asOf}: Table) {
    const entries = columns.flatMap((column) => vectorsOf(column, rows));
    const metadata = new Map([
      ["title", title],
      ["as_of", asOf],
      ["notes", notes.join("\n")],
      ...(stamp === null ? [] : [["stamp", stamp] as const])
    ]);
    const bare = new ArrowTable(Object.fromEntries(entries));
    const fields = bare.schema.fields.map(({name, type}) => new Field(name, type, true));
    return tableToIPC(new ArrowTable(new Schema(fields, metadata), bare.batches), "file");
  }
};

function vectorsOf({key, kind}: Column, rows: readonly Row[]): [string, Vector][] {
  const values = rows.map((row) => row[key] ?? null);
  const texts = values.map((value) => (typeof value === "string" ? value : null));
  if (kind === "text" || kind === "sentence") return [[key, vectorFromArray(texts, new Utf8())]];
  const numbers = values.map((value) => (typeof value === "number" ? value : null));
  const figures: [string, Vector] = [key, vectorFromArray(numbers, new Float64())];
  return texts.every((text) => text === null)
    ? [figures]
    : [figures, [`${key}_status`, vectorFromArray(texts, new Utf8())]];
}
