import {readdir, readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import type {Mistake} from "../config/mistake.ts";
import {parseConfig, refuseMistakes} from "../config/parse.ts";
import {ifAbsent} from "../error.ts";
import {checkInstrument} from "./check.ts";
import {type Instrument, type InstrumentScale, instrumentSchema} from "./instrument.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Where a workspace's instruments are: its own first, then those that come with Waymark. */
export const instrumentFolders = (workspaceDir: string): string[] =>
  [...new Set([resolve(workspaceDir), resolve(repository)])].map((owner) =>
    join(owner, "data", "instruments")
  );

/** Names of the instruments of the folders, in order, without reading any. */
export async function instrumentIds(dirs: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(dirs.map(instrumentFiles))).flat();
  return [...new Set(files.map(idOf))].sort();
}

/**
 * Reads the instrument files of the folders, or those of them that are wanted, sorted by id. An instrument in an earlier
 * folder replaces one with the same id in a later one, so a workspace's own come first. A folder that is not there holds
 * none. Mistakes in all files are told at once, as file:line:column.
 */
export async function readInstruments(
  dirs: readonly string[],
  wanted?: ReadonlySet<string>
): Promise<Instrument[]> {
  const found = new Map<string, Instrument>();
  const mistakes: Mistake[] = [];
  for (const dir of dirs) {
    for (const name of await instrumentFiles(dir)) {
      const stem = idOf(name);
      if (wanted?.has(stem) === false) continue;
      const file = join(dir, name);
      const parsed = parseConfig(file, await readFile(file, "utf8"), instrumentSchema);
      mistakes.push(...parsed.mistakes);
      if (parsed.value === undefined) continue;
      mistakes.push(...checkInstrument(parsed.value, parsed.source, stem));
      if (!found.has(stem)) found.set(stem, parsed.value);
    }
  }
  refuseMistakes(mistakes, "Correct the instrument file.");
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every scale of every instrument, by the name measures use: `hhi12.total`. */
export const scalesOf = (instruments: readonly Instrument[]): InstrumentScale[] =>
  instruments.flatMap((instrument) =>
    instrument.scales.map((scale) => ({id: `${instrument.id}.${scale.id}`, instrument, scale}))
  );

const idOf = (file: string): string => file.replace(/\.yaml$/, "");

async function instrumentFiles(dir: string): Promise<string[]> {
  const names = (await readdir(dir).catch(ifAbsent)) ?? [];
  return names.filter((name) => name.endsWith(".yaml")).sort();
}
