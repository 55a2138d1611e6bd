import {startsWithRecord} from "./no-header.ts";
import type {SampleRow} from "./sample-rows.ts";
import {isValue} from "./values.ts";

/** Titles, filters and date ranges above a header go no further down. */
const mostLines = 60;

/** Rows above a header with more than two cells filled: more of them are a table. */
const mostFilledTitles = 3;

export interface HeaderFound {
  at: number;
  /** How many names it has that the job asks for. */
  named: number;
  /** There is none: the row is the first record. */
  none?: true;
}

/**
 * Which of the first rows is the header: the one with names the job asks for, else the first, unless all before
 * another are plainly titles and that one is plainly names, or the first is plainly a record.
 *
 * @param names what the job calls columns, as `headerName` gives them
 * @param nameOf the same of a cell
 */
export function findHeader(
  rows: readonly SampleRow[],
  names: ReadonlySet<string>,
  nameOf: (cell: string) => string
): HeaderFound {
  const asked = askedFor(rows, names, nameOf);
  if (asked !== undefined) return asked;
  const at = byShape(rows);
  if (at === 0 && startsWithRecord(rows, commonestWidth(rows))) return {at, named: 0, none: true};
  return {at, named: 0};
}

function askedFor(
  rows: readonly SampleRow[],
  names: ReadonlySet<string>,
  nameOf: (cell: string) => string
): {at: number; named: number} | undefined {
  if (names.size === 0) return undefined;
  const counts = rows
    .slice(0, mostLines)
    .map(({cells}) => new Set(cells.map(nameOf).filter((name) => names.has(name))).size);
  const named = Math.max(0, ...counts);
  return named * 2 > names.size ? {at: counts.indexOf(named), named} : undefined;
}

function byShape(rows: readonly SampleRow[]): number {
  const width = commonestWidth(rows);
  const [first] = rows;
  if (width < 2 || first === undefined || !isTitle(first, width)) return elsewhere(rows, width);
  let filled = 0;
  for (let at = 1; at < Math.min(rows.length, mostLines); at++) {
    const row = rows[at]!;
    if (isTitle(row, width)) {
      if (filledCells(row) > 2 && ++filled > mostFilledTitles) break;
      continue;
    }
    return isNames(row, width) && stands(rows, at, width) ? at : elsewhere(rows, width);
  }
  return 0;
}

/** Names behind rows that are no titles by themselves; else the first row. */
function elsewhere(rows: readonly SampleRow[], width: number): number {
  if (isBesides(rows, width)) return rows.findIndex(({afterBlank}, at) => at > 0 && afterBlank);
  const at = rows.findIndex(({cells, broken}) => !broken && cells.length === width);
  return isUnder(rows, at, width) ? at : 0;
}

/** Whether all records are unlike a row of names, and the rows above it have another number of cells than both. */
function isUnder(rows: readonly SampleRow[], at: number, width: number): boolean {
  if (at < 1 || at > mostLines || width < 2 || rows.length - at <= mostFilledTitles) return false;
  const [header, ...below] = rows.slice(at, at + 21);
  // One blank name more than records have fields is a name too many, not a title.
  const above = rows.slice(0, at);
  if (above.some(({cells}) => cells.length === width + 1 && cells.includes(""))) return false;
  return (
    !isTable(above) &&
    isNames(header!, width) &&
    below.every(({cells}) => cells.length === width) &&
    header!.cells.some((_, column) => holdsValues(below, column))
  );
}

/** Whether a block of other rows, parted by a blank line, comes before names. */
function isBesides(rows: readonly SampleRow[], width: number): boolean {
  const at = rows.findIndex(({afterBlank}, k) => k > 0 && afterBlank);
  if (at === -1 || at > mostLines || width < 2) return false;
  const header = rows[at]!;
  const above = rows.slice(0, at);
  return (
    above.every(({cells}) => cells.length !== width) &&
    !isTable(above) &&
    isNames(header, width) &&
    rows.slice(at + 1, at + 11).every(({cells}) => cells.length === width)
  );
}

/** A header and a record have more cells than titles and filters. */
const isTable = (rows: readonly SampleRow[]): boolean =>
  rows.filter((row) => filledCells(row) > 2).length > 1;

/** One cell with something in it, or less than half of them. */
const isTitle = (row: SampleRow, width: number): boolean => {
  const filled = filledCells(row);
  return filled <= 1 || filled * 2 < width;
};

const filledCells = ({cells}: SampleRow): number => cells.filter((cell) => cell.trim() !== "").length;

const holdsValues = (rows: readonly SampleRow[], column: number): boolean =>
  rows.filter(({cells}) => isValue(cells[column] ?? "")).length * 2 > rows.length;

/** As wide as the records, filled, each cell another text and none a number or a date. */
function isNames({cells, broken}: SampleRow, width: number): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return (
    !broken &&
    cells.length === width &&
    filled.length >= Math.max(2, Math.ceil(width * 0.6)) &&
    new Set(filled).size === filled.length &&
    !filled.some(isValue)
  );
}

/** What shows that the rows above are no part of the table: they are narrower, parted from it, or unlike it. */
function stands(rows: readonly SampleRow[], at: number, width: number): boolean {
  const header = rows[at]!;
  const below = rows.slice(at + 1, at + 21);
  if (below.length === 0 || below.filter(({cells}) => cells.length === width).length * 2 < below.length)
    return false;
  const above = rows.slice(0, at);
  if (header.afterBlank || above.some(({cells}) => cells.every((cell) => cell.trim() === ""))) return true;
  if (above.every(({cells}) => cells.length < width)) return true;
  // A name alone on its line names no table of three columns.
  if (width > 2 && filledCells(header) * 5 >= width * 4 && above.every((row) => filledCells(row) <= 1))
    return true;
  return header.cells.some((_, column) => holdsValues(below, column));
}

export function commonestWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  for (const {cells, broken} of rows)
    if (!broken) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}
