import {parse} from "csv-parse/sync";
import {refusal} from "../../error.ts";
import type {Dialect} from "./dialect.ts";

/** Names of a file's columns, read from its start: trimmed, NFC, `(column 3)` where the file gives none. */
export function readHeader(
  text: string,
  {delimiter, newline}: Pick<Dialect, "delimiter" | "newline">,
  path: string
): readonly string[] {
  const [cells] = parseStart(text, delimiter, newline, path);
  if (cells === undefined)
    throw refusal("no header: nothing but blank lines", {at: {file: path}, next: "take the export again"});
  if (cells.every((cell) => cell.trim() === ""))
    throw refusal("no header: its names are blank", {
      at: {file: path, line: 1},
      next: "the first line must name the columns"
    });
  return cells.map((cell, at) => headerName(cell) || `(column ${at + 1})`);
}

/** How names of columns are compared, in files and in jobs: trimmed, NFC, runs of white space as one space. */
export const headerName = (name: string): string => name.normalize("NFC").replace(/\s+/gu, " ").trim();

function parseStart(text: string, delimiter: string, newline: string, path: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: newline === "\r" ? ["\r"] : ["\r\n", "\n"],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: 1
    });
  } catch (cause) {
    throw refusal("no header: its quotes are not in pairs", {
      at: {file: path, line: 1},
      next: "look at the file's first line",
      cause
    });
  }
}
