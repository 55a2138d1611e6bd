import {parse} from "csv-parse/sync";
import {refusal} from "../../error.ts";
import type {Dialect, HeaderPlace} from "./dialect.ts";

export interface Header {
  /** Names of the columns: trimmed, NFC, `(column 3)` where the file gives none. */
  names: readonly string[];
  /** Cells of its last row: one more or less than there are names where the records are that wide. */
  cells: number;
  /** Where its last row starts: byte of the file and physical line. */
  last: TableStart;
}

/** Where reading starts: at the header's last row, or the first record of a file that has none. */
export interface TableStart {
  start: number;
  line: number;
  headless?: true;
}

type Writing = Pick<Dialect, "delimiter" | "padded" | "quote" | "escaping" | "newline">;

/**
 * Reads a file's header from its start; the names of a header of several rows are joined, top to bottom. Where all
 * records have one field less and one name is blank, it names nothing; where the job says that a delimiter ends records,
 * a column without a name comes last. Where there is no header no column has a name.
 */
export function readHeader(sample: Buffer, dialect: Writing, place: HeaderPlace, path: string): Header {
  if (place.rows === 0) return noHeader(place);
  if (place.misquoted !== undefined) return misquotedHeader(place.misquoted);
  const rows = parseStart(sample.subarray(place.start), dialect, place, path);
  const at = {file: path, line: place.line};
  if (rows.length < place.rows)
    throw refusal("no header: nothing but blank lines", {at, next: "take the export again"});
  const width = Math.max(...rows.map(({cells}) => cells.length));
  const joined = Array.from({length: width}, (_, column) =>
    headerName(rows.map(({cells}) => cells[column] ?? "").join(" "))
  );
  if (joined.some((name) => name.includes("\0")))
    throw refusal("no header: NUL bytes in its names", {
      at,
      next: "export it again; if it is UTF-16, say so as dialect.encoding in the job"
    });
  if (joined.every((name) => name === ""))
    throw refusal("no header: its names are blank", {at, next: "the first line must name the columns"});
  const blank = joined.indexOf("");
  if (place.width === width - 1 && blank !== -1 && joined.indexOf("", blank + 1) === -1)
    joined.splice(blank, 1);
  else if (place.width === width + 1) joined.push("");
  return {
    names: joined.map(orPlace),
    cells: rows.at(-1)!.cells.length,
    last: lastRow(sample, dialect, place, rows)
  };
}

const orPlace = (name: string, column: number): string => name || `(column ${column + 1})`;

const noHeader = ({start, line, width = 1}: HeaderPlace): Header => ({
  names: Array.from({length: width}, (_, column) => orPlace("", column)),
  cells: width,
  last: {start, line, headless: true}
});

/** No reader parts such a header, so that reading starts behind it. */
const misquotedHeader = ({names, start, line}: NonNullable<HeaderPlace["misquoted"]>): Header => ({
  names: names.map(headerName).map(orPlace),
  cells: names.length,
  last: {start, line, headless: true}
});

/** How names of columns are compared, in files and in jobs: trimmed, NFC, runs of white space as one space. */
export const headerName = (name: string): string => name.normalize("NFC").replace(/\s+/gu, " ").trim();

/** A dialect as csv-parse takes it. */
export const parsingOptions = ({delimiter, padded = false, quote, escaping, newline}: Writing) => ({
  delimiter: padded ? [`${delimiter} `, delimiter] : delimiter,
  quote: quote === "" ? null : quote,
  escape: escaping === "backslash" ? "\\" : quote === "" ? null : quote,
  record_delimiter: newline === "\r" ? ["\r"] : newline === "mixed" ? ["\r\n", "\n", "\r"] : ["\r\n", "\n"]
});

interface StartRow {
  cells: string[];
  /** Bytes of the text behind it. */
  end: number;
}

function parseStart(text: Buffer, dialect: Writing, {line, rows}: HeaderPlace, path: string): StartRow[] {
  try {
    const found = parse(text, {
      ...parsingOptions(dialect),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      to: rows
    }) as unknown as {record: string[]; info: {bytes: number}}[];
    return found.map(({record, info}) => ({cells: record, end: info.bytes}));
  } catch (cause) {
    throw refusal("no header: its quotes are not in pairs", {
      at: {file: path, line},
      next: "look at the file's first line",
      cause
    });
  }
}

function lastRow(sample: Buffer, {newline}: Writing, {start, line}: HeaderPlace, rows: readonly StartRow[]) {
  const before = rows.at(-2)?.end ?? 0;
  const end = newline === "\r" ? "\r" : "\n";
  const passed = sample.toString("latin1", start, start + before);
  return {start: start + before, line: line + passed.split(end).length - 1};
}
