/** Records at the start of a table from which its columns of numbers, dates and ids are told. */
const shown = 3;
/** Without a blank line or a title before it, names in fewer columns of figures may as well be a record. */
const fewestUnparted = 3;

const figure = /\d/;
const letter = /\p{L}/u;

/** A record of a table, looked at for whether another table begins with it. */
interface Row {
  cells: readonly string[];
  /** A blank line, a title or a blank record comes before it. */
  parted: boolean;
}

/** Columns whose first records all hold a figure: ids, days, amounts. Where a header stands below, they do not. */
export function figureColumns(rows: readonly (readonly string[])[]): number[] {
  const first = rows.slice(0, shown);
  if (first.length < 2) return [];
  return [...first[0]!.keys()].filter((column) => first.every((cells) => figure.test(cells[column] ?? "")));
}

/** At most one cell with something in it: a title, or nothing at all. */
export const isBetween = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== "").length <= 1;

/**
 * Whether a row holds the names of another table's columns: words where the records above have figures, no name twice,
 * and below it a record with figures in its columns. Of a row that nothing parts from those above all names are wanted.
 */
export function startsTable(
  {cells, parted}: Row,
  next: readonly string[] | undefined,
  figures: readonly number[]
): boolean {
  const filled = [...cells.keys()].filter((column) => cells[column]!.trim() !== "");
  const names = filled.map((column) => cells[column]!.trim());
  if (names.length < 2 || new Set(names).size < names.length || figures.length === 0) return false;
  if (names.some((name) => figure.test(name) || !letter.test(name))) return false;
  const named = figures.filter((column) => filled.includes(column)).length;
  if (!parted && (named < figures.length || named < fewestUnparted)) return false;
  return next !== undefined && named > 0 && filled.some((column) => figure.test(next[column] ?? ""));
}

/** Where a second table begins among rows that are held in memory, with a title perhaps, and the row of its names. */
export function secondTableAt(
  rows: readonly {line: number; cells: readonly string[]}[]
): {first: number; header: number} | undefined {
  const figures = figureColumns(rows.map(({cells}) => cells));
  for (let at = 2; at < rows.length && figures.length > 0; at++) {
    let first = at;
    while (first > 1 && isBetween(rows[first - 1]!.cells)) first--;
    const parted = first < at || rows[at]!.line > rows[at - 1]!.line + 1;
    if (startsTable({cells: rows[at]!.cells, parted}, rows[at + 1]?.cells, figures))
      return {first, header: at};
  }
  return undefined;
}
