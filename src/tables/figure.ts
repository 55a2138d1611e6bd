import type {Cell} from "../measures/cell.ts";
import type {Column, Value} from "./table.ts";

/** One symbol for every withheld figure, whatever the reason: telling them apart would help to work one out. */
export const withheld = "withheld";
export const noData = "no data";
export const nobody = "nobody yet";

/** In place of a figure that the release tells of longer times, or of all programs together, alone. */
export const notTold = "not told";

export const withheldNote =
  "Withheld: the figure could identify somebody, or help to work out another figure that could.";

/** A figure of a cell, or the word that stands in its place. No cell: the measure means nothing in this slice. */
export function figure(cell: Cell | undefined, read: (cell: Cell) => number | null | undefined): Value {
  if (cell === undefined) return null;
  return cell.status === "shown" ? (read(cell) ?? null) : statusWord(cell);
}

/** By how much rounding scores to nine decimals may move a figure that is made of them. */
const noise = 6e-10;

/** The same of points of a scale: what is within the scores' own rounding of eight decimals is these, and all else has ten. */
export function pointsFigure(cell: Cell | undefined, read: (cell: Cell) => number | null | undefined): Value {
  const value = figure(cell, read);
  if (typeof value !== "number") return value;
  const short = Number(value.toFixed(8));
  return Math.abs(short - value) < noise ? short : Number(value.toFixed(10));
}

/** The value itself, as a range where unlinked ids allow no single number. */
export const valueFigure = (cell: Cell | undefined): Value =>
  cell?.status === "shown" && cell.atLeast !== null && cell.value !== null && cell.atLeast < cell.value
    ? `at least ${cell.atLeast}, at most ${cell.value}`
    : figure(cell, ({value}) => value);

function statusWord({status, denominator, immature}: Cell): string {
  switch (status) {
    case "withheld":
      return withheld;
    case "missing":
      return noData;
    case "empty":
      return nobody;
    case "immature":
      return denominator === null || immature === null
        ? "not yet mature"
        : `not yet mature (${denominator} of ${denominator + immature})`;
    case "shown":
      return "";
  }
}

export const gapColumn: Column = {
  key: "months_missing",
  label: "Months without data",
  kind: "count",
  definition:
    "months of the period that no export speaks of, for at least one figure of the row; the figures cover the others."
};

/** Months that the figures of a row leave out because no export speaks of them; null where the row shows no figure. */
export function monthsMissing(cells: readonly (Cell | undefined)[]): number | null {
  const shown = cells.filter((cell) => cell?.status === "shown");
  return shown.length === 0 ? null : Math.max(...shown.map((cell) => cell?.more.months_missing ?? 0));
}
