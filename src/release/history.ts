import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {distance} from "fastest-levenshtein";
import {usageError} from "../error.ts";
import {type Cell, cellKey} from "../measures/cell.ts";
import {cellsFromArrow} from "./arrow.ts";
import {currentRelease, readManifest, releaseDir, releaseIds, swap, verifyRelease} from "./folder.ts";
import {type Manifest, releaseFiles} from "./format.ts";

/** What was published, to look at and to go back to. */

export interface KeptRelease {
  manifest: Manifest;
  current: boolean;
}

/** All releases kept for an audience, newest as-of date first. */
export async function listReleases(workspaceDir: string, audience: string): Promise<KeptRelease[]> {
  const current = await currentRelease(workspaceDir, audience);
  const ids = await releaseIds(workspaceDir, audience);
  const kept = await Promise.all(
    ids.map(async (id) => {
      const dir = releaseDir(workspaceDir, audience, id);
      return {manifest: await readManifest(dir), current: dir === current};
    })
  );
  return kept.sort(
    (a, b) =>
      b.manifest.asOf.localeCompare(a.manifest.asOf) ||
      Number(b.current) - Number(a.current) ||
      a.manifest.release.localeCompare(b.manifest.release)
  );
}

/** Finds a release by its id or the start of it. */
export async function findRelease(workspaceDir: string, audience: string, id: string): Promise<string> {
  const ids = await releaseIds(workspaceDir, audience);
  const matches = ids.filter((candidate) => candidate.startsWith(id));
  if (matches.length === 1) return matches[0] as string;
  const nearest = [...ids].sort((a, b) => distance(a, id) - distance(b, id))[0];
  throw usageError(
    matches.length === 0 ? `no such release: ${id}` : `more than one release starts with: ${id}`,
    {
      next:
        nearest === undefined
          ? `There is no release for ${audience} yet; \`waymark run\` makes one.`
          : `\`waymark releases list --audience ${audience}\` shows them; the nearest is ${nearest}.`
    }
  );
}

export interface ReleaseDifference {
  added: readonly Cell[];
  removed: readonly Cell[];
  changed: readonly {before: Cell; after: Cell}[];
}

/** Cells that one release has and another has not, or has otherwise. */
export async function diffReleases(beforeDir: string, afterDir: string): Promise<ReleaseDifference> {
  const [before, after] = await Promise.all([readCells(beforeDir), readCells(afterDir)]);
  const pairs = [...after].flatMap(([key, cell]) => {
    const old = before.get(key);
    return old !== undefined && !sameFigures(old, cell) ? [{before: old, after: cell}] : [];
  });
  return {
    added: [...after].filter(([key]) => !before.has(key)).map(([, cell]) => cell),
    removed: [...before].filter(([key]) => !after.has(key)).map(([, cell]) => cell),
    changed: pairs
  };
}

/** Puts an older release back, after checking that its files are whole. */
export async function rollBack(workspaceDir: string, audience: string, id: string): Promise<Manifest> {
  const manifest = await verifyRelease(releaseDir(workspaceDir, audience, id));
  await swap(workspaceDir, audience, id);
  return manifest;
}

async function readCells(dir: string): Promise<Map<string, Cell>> {
  const cells = cellsFromArrow(await readFile(join(dir, releaseFiles.cells)));
  return new Map(cells.map((cell) => [cellKey(cell), cell]));
}

function sameFigures(a: Cell, b: Cell): boolean {
  return (["status", "people", "numerator", "denominator", "value", "lower", "upper"] as const).every(
    (name) => a[name] === b[name]
  );
}
