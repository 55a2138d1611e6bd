import {refusal, type WaymarkError} from "../../../error.ts";
import type {Grid} from "../../read/grid.ts";

/** A file that is not what its job's adapter reads: what was expected and what is there, in names of columns only. */
export function misfit(
  {file, rows}: Grid,
  {system, expected, found, line}: {system: string; expected: string; found?: string; line?: number}
): WaymarkError {
  const first = rows[0];
  return refusal(`not a file of system ${system}: expected ${expected}, found ${found ?? widthOf(first)}`, {
    at: line === undefined ? {file: file.path} : {file: file.path, line},
    next: "see whether the job's system is right (`plain` reads any file with one header line), or take the export again"
  });
}

const widthOf = (row: Grid["rows"][number] | undefined): string =>
  row === undefined ? "no line at all" : `a first line of ${row.cells.length} cells`;

/** What no header holds: figures of any length, dates, addresses. */
const valueLike = /@|\d{4,}|^\W*\d[\d\W]*$/;

/** A list of headers short enough to print; a first line that may hold values is only counted. */
export const namesOf = (headers: readonly string[]): string => {
  const named = headers.filter((header) => header !== "");
  if (named.some((header) => valueLike.test(header)))
    return `a line of ${headers.length} cells, not all of them names`;
  const shown = named.map((header) => (header.length > 40 ? `${header.slice(0, 39)}…` : header)).slice(0, 8);
  return `${shown.join(", ")}${named.length > shown.length ? `, … (${named.length} in all)` : ""}`;
};
