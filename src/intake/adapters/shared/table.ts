import type {Grid, GridRow} from "../../read/grid.ts";
import {headerName} from "../../read/header.ts";
import type {MalformedRecord} from "../../read/scan/malformed.ts";
import {fitRows, inOrder} from "./fit.ts";

/** Titles and notes above a header are a few lines, never more. */
const mostAbove = 30;

/** Where the first row is that has all of these headers, whatever their capitals; -1 where there is none. */
export function findHeader(grid: Grid, required: readonly string[]): number {
  const wanted = required.map(folded);
  return grid.rows.slice(0, mostAbove).findIndex(({cells}) => {
    const names = new Set(cells.map(folded));
    return wanted.every((name) => names.has(name));
  });
}

export const folded = (header: string): string => headerName(header).toLowerCase();

/** Where a column is by one of several names, whatever their capitals; -1 where it is not. */
export const placeOf = (headers: readonly string[], ...names: readonly string[]): number =>
  headers.findIndex((header) => names.some((name) => folded(name) === folded(header)));

/** A second column of one name is `Name (2)`, so that a job can tell them apart. */
export function distinctNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const name = headerName(header);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 || name === "" ? name : `${name} (${times})`;
  });
}

/** The records under a header, blank rows and columns without a name or a value left out and counted. */
export interface Table {
  headers: string[];
  records: GridRow[];
  malformed: MalformedRecord[];
  blankRows: number;
  blankColumns: number;
}

export function tableUnder(grid: Grid, headers: readonly string[], rows: readonly GridRow[]): Table {
  const {records, malformed, blank} = fitRows(rows, headers.length);
  const kept = headers.flatMap((header, at) =>
    headerName(header) !== "" || records.some(({cells}) => cells[at]!.trim() !== "") ? [at] : []
  );
  const whole = kept.length === headers.length;
  return {
    headers: kept.map((at) => headers[at]!),
    records: whole ? records : records.map((row) => ({...row, cells: kept.map((at) => row.cells[at]!)})),
    malformed: inOrder(grid.malformed, malformed),
    blankRows: blank,
    blankColumns: headers.length - kept.length
  };
}
