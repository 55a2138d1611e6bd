import type {SampleRow} from "./sample-rows.ts";

/** Titles, filters and date ranges above a header go no further down. */
const mostLines = 60;

/**
 * Which of the first rows is the header: the one with names the job asks for, else the first, unless all before
 * another are plainly titles and that one is plainly names.
 *
 * @param names what the job calls columns, as `headerName` gives them
 * @param nameOf the same of a cell
 */
export function findHeader(
  rows: readonly SampleRow[],
  names: ReadonlySet<string>,
  nameOf: (cell: string) => string
): {at: number; named: number} {
  const asked = askedFor(rows, names, nameOf);
  if (asked !== undefined) return asked;
  return {at: byShape(rows), named: 0};
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
  if (width < 2 || first === undefined || !isTitle(first, width))
    return isBesides(rows, width) ? next(rows) : 0;
  for (let at = 1; at < Math.min(rows.length, mostLines); at++) {
    const row = rows[at]!;
    if (isTitle(row, width)) continue;
    return isNames(row, width) && stands(rows, at, width) ? at : isBesides(rows, width) ? next(rows) : 0;
  }
  return 0;

  function next(all: readonly SampleRow[]): number {
    return all.findIndex(({afterBlank}, at) => at > 0 && afterBlank);
  }
}

/** Whether a block of other rows, parted by a blank line, comes before names. */
function isBesides(rows: readonly SampleRow[], width: number): boolean {
  const at = rows.findIndex(({afterBlank}, k) => k > 0 && afterBlank);
  if (at === -1 || at > mostLines || width < 2) return false;
  const header = rows[at]!;
  return (
    rows.slice(0, at).every(({cells}) => cells.length !== width) &&
    isNames(header, width) &&
    rows.slice(at + 1, at + 11).every(({cells}) => cells.length === width)
  );
}

/** One cell with something in it, or less than half of them. */
const isTitle = ({cells}: SampleRow, width: number): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  return filled <= 1 || filled * 2 < width;
};

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
  return header.cells.some(
    (_, column) => below.filter(({cells}) => isValue(cells[column] ?? "")).length * 2 > below.length
  );
}

/** A number, a date or a time. */
const isValue = (cell: string): boolean => /^[-+$(]?\d[\d.,:/ T-]*(%|\)| ?[ap]m|Z)?$/i.test(cell.trim());

export function commonestWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  for (const {cells, broken} of rows)
    if (!broken) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}
