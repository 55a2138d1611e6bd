import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {ifAbsent} from "../error.ts";
import type {GrantFigures} from "../grants/figures.ts";
import type {Cell} from "../measures/cell.ts";
import {cellsFromArrow, cellsToArrow} from "./arrow.ts";
import {releaseFiles} from "./format.ts";

/** Grants in a release: what they are, and their cells, whose periods are written `GRANT/PERIOD`. */

const between = "/";

/** The files of a release's grants; none where there are no grants. */
export const grantFiles = (grants: readonly GrantFigures[]): [name: string, content: Uint8Array][] =>
  grants.length === 0
    ? []
    : [
        [
          releaseFiles.grants,
          new TextEncoder().encode(
            `${JSON.stringify(
              grants.map(({cells: _, ...terms}) => terms),
              null,
              1
            )}\n`
          )
        ],
        [
          releaseFiles.grantCells,
          cellsToArrow(
            grants.flatMap(({id, cells}) =>
              cells.map((cell): Cell => ({...cell, period: `${id}${between}${cell.period}`}))
            )
          )
        ]
      ];

/** The grants of a release folder; nothing for one that holds none, such as any that is not internal. */
export async function readGrants(releaseDir: string): Promise<GrantFigures[]> {
  const text = await readFile(join(releaseDir, releaseFiles.grants), "utf8").catch(ifAbsent);
  if (text === null) return [];
  const cells = cellsFromArrow(await readFile(join(releaseDir, releaseFiles.grantCells)));
  return (JSON.parse(text) as Omit<GrantFigures, "cells">[]).map((terms) => ({
    ...terms,
    cells: cells.flatMap((cell) => {
      const [grant, period = ""] = cell.period.split(between);
      return grant === terms.id ? [{...cell, period}] : [];
    })
  }));
}
