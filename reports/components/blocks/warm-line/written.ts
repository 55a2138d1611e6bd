import type {Cell} from "../../../../src/measures/cell.ts";
import {formatCount, formatPercent, formatRange} from "../../format.js";
import {standIn} from "../../look.js";
import {shareOf} from "../../sentences/calls.js";

/** How many calls a share is of. */
export const countIn = (cell: Cell | undefined): number | null =>
  cell?.status === "shown" ? cell.numerator : null;

export const countOr = (count: number | null): string => (count === null ? "\u2013" : formatCount(count));
export const rangeOf = (cell: Cell | undefined): string =>
  cell?.status !== "shown" || cell.lower === null || cell.upper === null
    ? "\u2013"
    : formatRange("percent", cell.lower, cell.upper);

/** A share of calls as a table has it, or the word in its place. */
export const writtenShare = (cell: Cell | undefined): string => {
  const share = cell === undefined ? null : shareOf(cell);
  return share === null ? standIn(cell) : formatPercent(share);
};
