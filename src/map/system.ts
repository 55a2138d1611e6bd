import {modulesOf} from "../config/folder.ts";
import {type Adapter, adapterOf} from "../intake/adapter.ts";
import type {Grid} from "../intake/read/grid.ts";
import type {Because} from "./proposal.ts";

const folder = new URL("../intake/adapters/", import.meta.url);
/** Below it a file is read as any other. */
const least = 0.5;

/** With what its adapter needs to be told in the job. */
export type SystemChoice = {id: string; settings?: Readonly<Record<string, unknown>>} & Because;

export const plain: SystemChoice = {
  id: "plain",
  confidence: 0.9,
  reasons: ["a table with a header; no system's marks in it"],
  doubts: []
};

/** The exporting system whose adapter finds the strongest evidence in a file or sheet; `plain` where none does. */
export async function chooseSystem(grid: Grid): Promise<SystemChoice> {
  const names = (await modulesOf(folder)).filter((name) => name !== "plain");
  const adapters = await Promise.all(names.map(adapterOf));
  return strongest(adapters.flatMap((adapter) => ask(adapter, grid)));
}

function ask(adapter: Adapter, grid: Grid): SystemChoice[] {
  const evidence = adapter.evidence?.(grid);
  return evidence === undefined ? [] : [{id: adapter.id, doubts: [], ...evidence}];
}

const strongest = (found: readonly SystemChoice[]): SystemChoice =>
  found.reduce(
    (best, each) => (each.confidence > Math.max(least, best === plain ? 0 : best.confidence) ? each : best),
    plain
  );
