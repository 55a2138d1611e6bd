import {type Code, codes} from "../../codes.ts";
import type {GridRow} from "../../read/grid.ts";
import type {MalformedRecord} from "../../read/scan/malformed.ts";

export const isBlankRow = ({cells}: GridRow): boolean => cells.every((cell) => cell.trim() === "");

/** A row that cannot be a record, as quarantine wants it; staging numbers it. */
export const malformedRow = ({line, start = 0, end = 0, sheet}: GridRow, code: Code): MalformedRecord => ({
  record: 0,
  line,
  code,
  reason: codes[code],
  start,
  end,
  ...(sheet === undefined ? {} : {sheet})
});

/** Malformed records in the order of the file, from several places. */
export const inOrder = (...lists: readonly (readonly MalformedRecord[])[]): MalformedRecord[] =>
  lists.flat().sort((a, b) => (a.sheet ?? 0) - (b.sheet ?? 0) || a.line - b.line);

/**
 * Rows under a header of `width` cells: blank cells beyond it are cut off, what is too short or too long is malformed,
 * and rows of nothing but blank cells are counted.
 */
export function fitRows(
  rows: readonly GridRow[],
  width: number
): {records: GridRow[]; malformed: MalformedRecord[]; blank: number} {
  const records: GridRow[] = [];
  const malformed: MalformedRecord[] = [];
  let blank = 0;
  for (const row of rows) {
    const {cells} = row;
    if (isBlankRow(row)) blank++;
    else if (cells.length < width) malformed.push(malformedRow(row, "too_few_fields"));
    else if (cells.slice(width).some((cell) => cell.trim() !== ""))
      malformed.push(malformedRow(row, "too_many_fields"));
    else records.push(cells.length === width ? row : {...row, cells: cells.slice(0, width)});
  }
  return {records, malformed, blank};
}
