import type {Cell} from "../../src/measures/cell.ts";

/** How a cell stands on a page: the three looks, a number, or nothing there to draw. */
export type Look = "number" | "withheld" | "immature" | "missing";

export function lookOf(cell: Cell | undefined): Look {
  if (cell === undefined || cell.status === "missing" || cell.status === "empty") return "missing";
  if (cell.status === "withheld" || cell.status === "immature") return cell.status;
  return cell.value === null ? "missing" : "number";
}

/** Whether a share is of everybody who started: nobody's outcome can still change. */
export const isWhole = (cell: Cell | undefined): boolean =>
  lookOf(cell) === "number" && (cell?.immature ?? 0) === 0;

/** `14 of 52 so far`: whose outcome is settled, of those who started. */
export function soFar(cell: Cell): string {
  if (cell.immature === null || cell.denominator === null) return "too early to say";
  return `${cell.denominator} of ${cell.denominator + cell.immature} so far`;
}

/** The word that stands in a number's place, in tables and labels. */
export function standIn(cell: Cell | undefined): string {
  if (cell === undefined) return "\u2013";
  if (cell.status === "withheld") return "withheld";
  if (cell.status === "immature") return soFar(cell);
  if (cell.status === "empty") return "none to count";
  return "not recorded";
}
