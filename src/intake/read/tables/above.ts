import type {Finding} from "../../report.ts";
import {startsTable} from "./header-below.ts";

/** A line above a file's header, cut into cells. */
export interface LineAbove {
  line: number;
  cells: readonly string[];
}

const fewestRecords = 2;
const plainNumber = /^\s*\d+(?:[.,]\d+)?\s*$/;

/**
 * Says of lines above the header that they are a table of their own: names, and below them records of as many cells with
 * figures in one of the columns. Of two columns the figures have to be numbers, for filters and dates of a report stand so too.
 */
export function tableAbove(lines: readonly LineAbove[], header: number): Finding[] {
  for (const [at, {line, cells}] of lines.entries()) {
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((other) => other.cells.length !== cells.length);
    const records = rest.slice(0, end === -1 ? rest.length : end);
    const columns = [...cells.keys()];
    const figures = columns.filter((column) =>
      records.every((record) => (cells.length > 2 ? /\d/ : plainNumber).test(record.cells[column] ?? ""))
    );
    if (records.length < fewestRecords || figures.length === 0) continue;
    if (!startsTable({cells, parted: true}, records[0]?.cells, columns)) continue;
    return [
      {
        code: "table_above",
        severity: cells.length > 2 ? "warning" : "note",
        records: null,
        message: `lines ${line} to ${records.at(-1)!.line}, above the header on line ${header}, look like a table of their own and are not read: a job reads one table; say in the job dialect.header_line: ${line} to read it instead`
      }
    ];
  }
  return [];
}

/** The lines of a text above its header, as plainly as they may be cut. */
export const linesAbove = (text: string, delimiter: string, first: number): LineAbove[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((written, at) => ({line: first + at, cells: written.split(delimiter)}))
    .filter(({cells}) => cells.some((cell) => cell.trim() !== ""));
