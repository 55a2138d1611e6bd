import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Weeks} from "../charts/weeks.ts";
import {ifAbsent} from "../error.ts";
import {cellsFromArrow, cellsToArrow} from "./arrow.ts";
import {releaseFiles} from "./format.ts";

/** Weeks of the watched series in a release, apart from the cells of published tables. */

export const weekFiles = (weeks: Weeks | null): [name: string, content: Uint8Array][] =>
  weeks === null
    ? []
    : [
        [releaseFiles.weeks, new TextEncoder().encode(`${JSON.stringify(weeks.periods, null, 1)}\n`)],
        [releaseFiles.weekCells, cellsToArrow(weeks.cells)]
      ];

/** The weeks of a release folder; null for one that holds none, such as any that is not internal. */
export async function readWeeks(releaseDir: string): Promise<Weeks | null> {
  const text = await readFile(join(releaseDir, releaseFiles.weeks), "utf8").catch(ifAbsent);
  if (text === null) return null;
  return {
    periods: JSON.parse(text) as Weeks["periods"],
    cells: cellsFromArrow(await readFile(join(releaseDir, releaseFiles.weekCells)))
  };
}
