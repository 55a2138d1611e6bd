import type {Cell} from "../../../src/measures/cell.ts";
import {soFar} from "../look.js";

/** What is said where there is no number: why, in one plain sentence. */
export function unknown(title: string, whenAndWhere: string, cell: Cell | undefined): string {
  const what = `${title}, ${whenAndWhere}`;
  if (cell === undefined) return `${what}: this site holds no number for it.`;
  switch (cell.status) {
    case "withheld":
      return `${what}: withheld, so that nobody can be recognized.`;
    case "immature":
      return cell.immature === null || cell.denominator === null
        ? `${what}: too early to say.`
        : `${what}: too early to say, with ${soFar(cell)}.`;
    case "empty":
      return `${what}: there was nothing to count yet.`;
    default:
      return `${what}: no export speaks of this time, so it is left open. That is not a zero.`;
  }
}
