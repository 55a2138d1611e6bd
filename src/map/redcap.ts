import {readdir, stat} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {readDictionary} from "../intake/adapters/redcap/dictionary.ts";
import {type Grid, readGrid} from "../intake/read/grid.ts";
import {headerName} from "../intake/read/header.ts";

export interface FoundDictionary {
  path: string;
  /** Field label by variable name. */
  texts: ReadonlyMap<string, string>;
}

const mostBytes = 10 * 1024 * 1024;
const mostFiles = 40;

/** The data dictionary in the export's folder that knows most of its columns, if there is one. */
export async function dictionaryBeside(path: string, grid: Grid): Promise<FoundDictionary | undefined> {
  const headers = new Set((grid.rows[0]?.cells ?? []).map(headerName));
  const dir = dirname(path);
  const names = (await readdir(dir)).filter((name) => /\.csv$/i.test(name) && name !== basename(path)).sort();
  for (const name of names.slice(0, mostFiles)) {
    const found = await readAsDictionary(join(dir, name));
    if (found === undefined) continue;
    const names = [...found.texts];
    const known = names.filter(([name, label]) => headers.has(name) || headers.has(label)).length;
    if (known >= Math.max(1, names.length * 0.3)) return found;
  }
  return undefined;
}

async function readAsDictionary(path: string): Promise<FoundDictionary | undefined> {
  const {size} = await stat(path);
  if (size > mostBytes) return undefined;
  try {
    const [grid] = await readGrid(path, {});
    if (
      grid === undefined ||
      !/^(?:variable \/ field name|field_name)$/i.test(headerName(grid.rows[0]?.cells[0] ?? ""))
    )
      return undefined;
    const {fields} = readDictionary(grid);
    return {path, texts: new Map(fields.map(({name, label}) => [name, label]))};
  } catch {
    return undefined;
  }
}

/** Instruments that have rows of their own. */
export function repeatingInstruments({rows}: Grid): string[] {
  const at = (rows[0]?.cells ?? []).findIndex((cell) => headerName(cell) === "redcap_repeat_instrument");
  if (at === -1) return [];
  return [...new Set(rows.slice(1).map(({cells}) => cells[at]?.trim() ?? ""))].filter((name) => name !== "");
}
