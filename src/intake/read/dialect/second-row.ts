import type {SampleRow} from "./sample-rows.ts";
import {isValue} from "./values.ts";

/**
 * Whether the row below a header reads like more of its names: it has text where two names or more are blank, no number
 * or date, and the records below it have those there. It stays a record until the job says `header_rows`.
 */
export function looksLikeNames(
  header: SampleRow | undefined,
  [second, ...below]: readonly SampleRow[]
): boolean {
  if (header === undefined || second === undefined || second.cells.some(isValue)) return false;
  const blank = [...header.cells.keys()].filter((column) => isBlank(header.cells[column]));
  const filled = blank.filter((column) => !isBlank(second.cells[column]));
  return (
    filled.length > 1 &&
    filled.some((column) => {
      const cells = below.slice(0, 20).flatMap(({cells}) => cells[column] ?? []);
      const some = cells.filter((cell) => !isBlank(cell));
      return some.length > 1 && some.every(isValue);
    })
  );
}

const isBlank = (cell: string | undefined): boolean => (cell ?? "").trim() === "";
