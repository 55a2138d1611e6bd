import {existsSync, readFileSync} from "node:fs";
import {cp, mkdir, mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Finding} from "../../src/intake/intake.ts";
import {createKeyFile} from "../../src/keys.ts";
import type {Cell, CurvePoint, Slice} from "../../src/measures/cell.ts";
import {cellsFromArrow, curvesFromArrow} from "../../src/release/arrow.ts";
import {currentRelease} from "../../src/release/folder.ts";
import {releaseFiles} from "../../src/release/format.ts";
import {type RunResult, run} from "../../src/run.ts";

/** Real exports live beside the checkout and are never part of it. */
export const realDir = fileURLToPath(new URL("../../../shared/real", import.meta.url));
export const realIsThere = existsSync(realDir);
if (!realIsThere)
  process.stderr.write(`left out: the journeys over real exports, for ${realDir} is not there\n`);

export const oracle = (path: string): ReturnType<typeof JSON.parse> =>
  JSON.parse(readFileSync(join(realDir, path), "utf8"));

export interface Journey {
  dir: string;
  result: RunResult;
  cells: readonly Cell[];
  curves: readonly CurvePoint[];
  lines: readonly string[];
  /** The one cell of a measure in a slice, everything together where nothing else is said. */
  cell(measure: string, slice?: Partial<Slice>): Cell;
  discard(): Promise<void>;
}

/** A workspace in a temporary folder: configuration from `test/journeys/real/NAME`, exports from the real ones. */
export async function makeWorkspace(name: string, files: readonly string[]): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `waymark-${name}-`));
  await cp(fileURLToPath(new URL(`../journeys/real/${name}`, import.meta.url)), dir, {recursive: true});
  await mkdir(join(dir, "data"), {recursive: true});
  for (const file of files) await cp(join(realDir, name, file), join(dir, "data", file));
  await createKeyFile(join(dir, ".waymark", "key"));
  return dir;
}

/** Runs a workspace the whole way and reads the internal release back from its files. */
export async function journey(dir: string): Promise<Journey> {
  const lines: string[] = [];
  const result = await run({
    workspaceDir: dir,
    log: (line) => lines.push(line),
    today: "2026-01-15",
    signal: new AbortController().signal
  });
  const release = await currentRelease(dir, "internal");
  if (release === null) throw new Error("the run left no internal release");
  const cells = cellsFromArrow(await readFile(join(release, releaseFiles.cells)));
  const curves = curvesFromArrow(await readFile(join(release, releaseFiles.curves)));
  const all: Slice = {period: "all", program: "*", site: "*", characteristic: "*", group: "*"};
  return {
    dir,
    result,
    cells,
    curves,
    lines,
    cell(measure, slice = {}) {
      const wanted = {measure, ...all, ...slice};
      const found = cells.filter((cell) =>
        Object.entries(wanted).every(([key, value]) => cell[key as keyof Slice] === value)
      );
      if (found.length !== 1) throw new Error(`${found.length} cells for ${JSON.stringify(wanted)}`);
      return found[0] as Cell;
    },
    discard: () => rm(dir, {recursive: true, force: true})
  };
}

/** What intake says an analyst should know about the files. */
export const findingsOf = ({result}: Journey): Finding[] =>
  (result.intake?.files ?? []).flatMap((file) => (file.outcome === "loaded" ? file.findings : []));
