import {modulesOf} from "../config/folder.ts";
import {type Adapter, adapterOf} from "../intake/adapter.ts";
import {readGrid} from "../intake/read/grid.ts";
import type {Because} from "./proposal.ts";

const folder = new URL("../intake/adapters/", import.meta.url);
/** Below it a file is read as any other. */
const least = 0.5;
/** Adapters look at whole files; beyond this size an export is a plain table of records. */
const mostBytes = 50 * 1024 * 1024;

/** With what its adapter needs to be told in the job. */
export type SystemChoice = {id: string; settings?: Readonly<Record<string, unknown>>} & Because;

const plain: SystemChoice = {
  id: "plain",
  confidence: 0.9,
  reasons: ["a table with a header; no system's marks in it"],
  doubts: []
};

/** The exporting system whose adapter finds the strongest evidence in a file; `plain` where none does. */
export async function chooseSystem(path: string, bytes: number): Promise<SystemChoice> {
  if (bytes > mostBytes) return plain;
  const names = (await modulesOf(folder)).filter((name) => name !== "plain");
  const adapters = await Promise.all(names.map(adapterOf));
  const asking = adapters.filter(({evidence}) => evidence !== undefined);
  if (asking.length === 0) return plain;
  const [grid] = await readGrid(path, {});
  if (grid === undefined) return plain;
  return strongest(asking.flatMap((adapter) => ask(adapter, grid)));
}

function ask(adapter: Adapter, grid: Parameters<NonNullable<Adapter["evidence"]>>[0]): SystemChoice[] {
  const evidence = adapter.evidence?.(grid);
  return evidence === undefined ? [] : [{id: adapter.id, doubts: [], ...evidence}];
}

const strongest = (found: readonly SystemChoice[]): SystemChoice =>
  found.reduce((best, each) => (each.confidence > best.confidence ? each : best), {
    ...plain,
    confidence: least
  }).id === "plain"
    ? plain
    : found.reduce((best, each) => (each.confidence > best.confidence ? each : best));
