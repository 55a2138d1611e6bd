import type {SampleRow} from "./sample-rows.ts";
import {isValue} from "./values.ts";

/** Fewer records than this show too little of a column. */
const fewest = 3;

/** Columns in which a word of the first row comes again: a name of one may be a value of it by chance. */
const fewestAgain = 2;

/**
 * Whether a file starts with a record and has no header: its first row has numbers, dates and times just where the rows
 * below it have them, or words that come again below it. Whole numbers that only rise or only fall, such as years, are names all the same, and so is what
 * another row below would not repeat: a date above numbers.
 */
export function startsWithRecord([first, ...below]: readonly SampleRow[], width: number): boolean {
  const shown = below.slice(0, 50).filter(({cells, broken}) => !broken && cells.length === width);
  if (first === undefined || first.broken || first.cells.length !== width || width < 2) return false;
  if (shown.length < fewest) return false;
  if (wordsAgain(first, shown) >= fewestAgain) return true;
  const cells: string[] = [];
  for (const [column, cell] of first.cells.entries()) {
    const kind = kindOf(shown.map((row) => row.cells[column]!));
    if (kind === undefined) continue;
    if (cell.trim() === "") continue;
    if (sortOf(cell) !== kind) return false;
    cells.push(cell.trim());
  }
  return cells.length > 0 && !isScale(cells);
}

/** In how many columns the first row's word is a value of other rows, but for those that are the first again. */
function wordsAgain({cells}: SampleRow, rows: readonly SampleRow[]): number {
  const others = rows.filter((row) => row.cells.some((cell, at) => cell.trim() !== cells[at]!.trim()));
  return cells.filter(
    (cell, at) =>
      /\p{L}{2}/u.test(cell) && others.filter((row) => row.cells[at]!.trim() === cell.trim()).length > 1
  ).length;
}

type Sort = "number" | "moment";

const sortOf = (cell: string): Sort | undefined =>
  !isValue(cell) ? undefined : /\d[-/:. ]\d+[-/:. ]\d|\d:\d\d/.test(cell.trim()) ? "moment" : "number";

/** What all filled cells of a column are. */
function kindOf(cells: readonly string[]): Sort | undefined {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const kind = filled[0] === undefined ? undefined : sortOf(filled[0]);
  return filled.length >= fewest && filled.every((cell) => sortOf(cell) === kind) ? kind : undefined;
}

const isScale = (cells: readonly string[]): boolean => {
  if (!cells.every((cell) => /^\d+$/.test(cell))) return false;
  const steps = cells.slice(1).map((cell, k) => Math.sign(Number(cell) - Number(cells[k])));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
};
