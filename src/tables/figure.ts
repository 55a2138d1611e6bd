import type {Cell} from "../measures/cell.ts";
import type {Value} from "./table.ts";

/** One symbol for every withheld figure, whatever the reason: telling them apart would help to work one out. */
export const withheld = "withheld";
export const noData = "no data";
export const nobody = "nobody yet";

export const withheldNote =
  "Withheld: the figure could identify somebody, or help to work out another figure that could.";

/** A figure of a cell, or the word that stands in its place. No cell: the measure means nothing in this slice. */
export function figure(cell: Cell | undefined, read: (cell: Cell) => number | null | undefined): Value {
  if (cell === undefined) return null;
  return cell.status === "shown" ? (read(cell) ?? null) : statusWord(cell);
}

/** The value itself, as a range where unlinked ids allow no single number. */
export const valueFigure = (cell: Cell | undefined): Value =>
  cell?.status === "shown" && cell.atLeast !== null && cell.value !== null && cell.atLeast < cell.value
    ? `at least ${cell.atLeast}, at most ${cell.value}`
    : figure(cell, ({value}) => value);

export function statusWord({status, denominator, immature}: Cell): string {
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
