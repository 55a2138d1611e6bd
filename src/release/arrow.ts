import {Table, tableFromIPC, tableToIPC, type Vector} from "apache-arrow";
import type {Cell, CurvePoint} from "../measures/cell.ts";
import {eachNumber, NumberColumn, nameColumn, namesOf, numbersOf} from "./arrow-columns.ts";

/** Cells and curves as Arrow. Types are declared, not inferred, so that the same cells give the same bytes. */

type Kind = "name" | "number";

const cellColumns: readonly (readonly [Exclude<keyof Cell, "more">, Kind])[] = [
  ["measure", "name"],
  ["period", "name"],
  ["program", "name"],
  ["site", "name"],
  ["characteristic", "name"],
  ["group", "name"],
  ["status", "name"],
  ["people", "number"],
  ["numerator", "number"],
  ["denominator", "number"],
  ["value", "number"],
  ["lower", "number"],
  ["upper", "number"],
  ["atLeast", "number"],
  ["immature", "number"]
];

const curveColumns: readonly (readonly [keyof CurvePoint, Kind])[] = [
  ["measure", "name"],
  ["period", "name"],
  ["program", "name"],
  ["site", "name"],
  ["characteristic", "name"],
  ["group", "name"],
  ["status", "name"],
  ["day", "number"],
  ["atRisk", "number"],
  ["events", "number"],
  ["censored", "number"],
  ["survival", "number"],
  ["lower", "number"],
  ["upper", "number"]
];

function column<Row>(
  rows: readonly Row[],
  read: (row: Row) => unknown,
  kind: Kind,
  position: number
): Vector {
  if (kind === "name")
    return nameColumn(
      rows.map((row) => String(read(row))),
      position
    );
  const numbers = new NumberColumn(rows.length);
  for (const [index, row] of rows.entries()) {
    const value = (read(row) ?? null) as number | null;
    if (value !== null) numbers.set(index, value);
  }
  return numbers.vector();
}

/** `more` is spread over columns named `more.NAME`, in alphabetical order, so that a page reads it without a parser. */
export function cellsToArrow(cells: readonly Cell[]): Uint8Array {
  const more = new Map<string, NumberColumn>();
  for (const [index, cell] of cells.entries())
    for (const [name, value] of Object.entries(cell.more)) {
      const numbers = more.get(name) ?? new NumberColumn(cells.length);
      more.set(name, numbers);
      if (value !== null) numbers.set(index, value);
    }
  const columns: Record<string, Vector> = {};
  for (const [position, [name, kind]] of cellColumns.entries())
    columns[name] = column(cells, (cell) => cell[name], kind, position);
  for (const [name, numbers] of [...more].sort(([a], [b]) => (a < b ? -1 : 1)))
    columns[`more.${name}`] = numbers.vector();
  return tableToIPC(new Table(columns), "file");
}

export function cellsFromArrow(bytes: Uint8Array): Cell[] {
  const table = tableFromIPC(bytes);
  const cells = readRows(table, cellColumns).map((row) => ({...row, more: {}}) as unknown as Cell);
  for (const {name} of table.schema.fields)
    if (name.startsWith("more."))
      eachNumber(table.getChild(name) as Vector, (row, value) => {
        (cells[row] as {more: Record<string, number>}).more[name.slice(5)] = value;
      });
  return cells;
}

export function curvesToArrow(points: readonly CurvePoint[]): Uint8Array {
  const columns = Object.fromEntries(
    curveColumns.map(([name, kind], position) => [
      name,
      column(points, (point) => point[name], kind, position)
    ])
  );
  return tableToIPC(new Table(columns), "file");
}

export const curvesFromArrow = (bytes: Uint8Array): CurvePoint[] =>
  readRows(tableFromIPC(bytes), curveColumns) as unknown as CurvePoint[];

/** Rows with the columns named, null where the table has no such column. */
function readRows(
  table: Table,
  columns: readonly (readonly [string, Kind])[]
): Record<string, string | number | null>[] {
  const rows = Array.from({length: table.numRows}, (): Record<string, string | number | null> => ({}));
  for (const [name, kind] of columns) {
    const vector = table.getChild(name);
    const values = vector === null ? [] : kind === "name" ? namesOf(vector) : numbersOf(vector);
    for (const [index, row] of rows.entries()) row[name] = values[index] ?? null;
  }
  return rows;
}
