import {openSheets} from "./container/workbook.ts";
import type {Dialect} from "./dialect.ts";
import type {Grid, GridRow} from "./grid.ts";
import {hashed} from "./spill.ts";

/** The sheets of a workbook as grids: a row's line is its number in the sheet, and nothing of a sheet is malformed. */
export async function sheetGrids(path: string): Promise<readonly Grid[]> {
  const original = await hashed(path);
  const sheets = await openSheets(path);
  return sheets.map(({name, rows: all}) => {
    const rows = all
      .map((cells, at): GridRow => ({line: at + 1, cells}))
      .filter(({cells}) => cells.some((cell) => cell !== ""));
    const byLine = new Map(rows.map((row) => [row.line, row]));
    const rawOf = ({line}: {line?: number}) => lineOf(byLine.get(line ?? 0));
    const file = {path, ...original, dialect: dialectOf(name), rawOf};
    return {name, rows, malformed: [], blankLines: all.length - rows.length, file};
  });
}

const dialectOf = (name: string): Dialect => ({
  delimiter: ",",
  quote: '"',
  escaping: "doubled",
  newline: "\n",
  bom: false,
  encoding: "utf-8",
  evidence: `sheet ${name} of a workbook`
});

/** A row as a line of text, for quarantine. */
const lineOf = (row: GridRow | undefined): Uint8Array | undefined =>
  row === undefined ? undefined : Buffer.from(row.cells.map(quoted).join(","));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
