import {cellKey, type ExactCell, sliceKey, type Wholes} from "../measures/cell.ts";
import type {Protecting} from "./profile.ts";

/** Measures that share out the people of another: what all of them together give away. */

/** The parts of one whole in one slice. */
export function sharedOut(cells: readonly ExactCell[], wholes: Wholes): ExactCell[][] {
  const slices = new Map<string, ExactCell[]>();
  for (const cell of cells) {
    const whole = wholes[cell.measure];
    if (whole === undefined) continue;
    const key = `${whole}|${sliceKey(cell)}`;
    slices.set(key, [...(slices.get(key) ?? []), cell]);
  }
  return [...slices.values()];
}

const countOf = ({denominator}: ExactCell): number => denominator ?? 0;

/**
 * Keys of parts that are all withheld: one of them is, or they say of a small group that all of it is in one, or, where a
 * profile guards that, that nobody is in one. Were the others shown, the whole would have to be withheld for their sake.
 */
export function withheldTogether(
  cells: readonly ExactCell[],
  wholes: Wholes,
  {attributeFrom, zeros, isWithheld}: Protecting & {isWithheld: (cell: ExactCell) => boolean}
): ReadonlySet<string> {
  const telling = sharedOut(cells, wholes).filter((parts) => {
    const filled = parts.filter((part) => countOf(part) > 0);
    const people = filled.reduce((sum, part) => sum + countOf(part), 0);
    return (
      parts.some(isWithheld) ||
      (filled.length === 1 && people < attributeFrom) ||
      (filled.length > 0 && filled.length < parts.length && zeros === "unsafe")
    );
  });
  return new Set(telling.flat().map(cellKey));
}
