import {
  Dictionary,
  Float64,
  Int32,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray
} from "apache-arrow";
import type {Cell, CellStatus, CurvePoint} from "../measures/cell.ts";

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

/** `position` numbers the column's dictionary: left to itself, Arrow counts on from the last file this process wrote. */
function column<Row>(
  rows: readonly Row[],
  read: (row: Row) => unknown,
  kind: Kind,
  position: number
): Vector {
  return kind === "name"
    ? vectorFromArray(
        rows.map((row) => String(read(row))),
        new Dictionary(new Utf8(), new Int32(), position)
      )
    : vectorFromArray(
        rows.map((row) => (read(row) ?? null) as number | null),
        new Float64()
      );
}

/** `more` is spread over columns named `more.NAME`, in alphabetical order, so that a page reads it without a parser. */
export function cellsToArrow(cells: readonly Cell[]): Uint8Array {
  const extra = [...new Set(cells.flatMap((cell) => Object.keys(cell.more)))].sort();
  const columns: Record<string, Vector> = {};
  for (const [position, [name, kind]] of cellColumns.entries())
    columns[name] = column(cells, (cell) => cell[name], kind, position);
  for (const name of extra) columns[`more.${name}`] = column(cells, (cell) => cell.more[name], "number", 0);
  return tableToIPC(new Table(columns), "file");
}

export function cellsFromArrow(bytes: Uint8Array): Cell[] {
  const table = tableFromIPC(bytes);
  const extra = table.schema.fields.map((field) => field.name).filter((name) => name.startsWith("more."));
  return readRows(table, (read) => {
    const more: Record<string, number | null> = {};
    for (const name of extra) {
      const value = read(name) as number | null;
      if (value !== null) more[name.slice(5)] = value;
    }
    const cell = Object.fromEntries(cellColumns.map(([name]) => [name, read(name)]));
    return {...cell, status: cell.status as CellStatus, more} as unknown as Cell;
  });
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

export function curvesFromArrow(bytes: Uint8Array): CurvePoint[] {
  return readRows(
    tableFromIPC(bytes),
    (read) => Object.fromEntries(curveColumns.map(([name]) => [name, read(name)])) as unknown as CurvePoint
  );
}

function readRows<Row>(table: Table, make: (read: (name: string) => unknown) => Row): Row[] {
  const vectors = new Map(table.schema.fields.map((field) => [field.name, table.getChild(field.name)]));
  return Array.from({length: table.numRows}, (_, index) =>
    make((name) => vectors.get(name)?.get(index) ?? null)
  );
}
