import type {DuckDBConnection} from "@duckdb/node-api";
import {readFeeds} from "../config/feeds.ts";
import type {Workspace} from "../config/load.ts";
import {WaymarkError} from "../error.ts";
import {groupFiles} from "./group.ts";
import {type MapContext, mapGroup} from "./map-group.ts";
import type {Proposal} from "./proposal.ts";
import {readRecognizers} from "./recognizers.ts";

export interface Mapped {
  proposals: readonly Proposal[];
  /** Files that no job could be proposed for, and why. */
  refused: readonly WaymarkError[];
}

/** Proposes a job for each kind of file among these. Names of jobs there are already are not given again. */
export async function mapFiles(
  files: readonly string[],
  {
    workspace,
    connection,
    name,
    signal
  }: {workspace: Workspace; connection: DuckDBConnection; name?: string; signal: AbortSignal}
): Promise<Mapped> {
  const groups = await groupFiles(files);
  const context: MapContext = {
    workspace,
    connection,
    feeds: await readFeeds(),
    recognizers: await readRecognizers(),
    signal
  };
  const taken = new Set(workspace.jobs.map((job) => job.name));
  const proposals: Proposal[] = [];
  const refused: WaymarkError[] = [];
  for (const group of groups) {
    signal.throwIfAborted();
    try {
      proposals.push(await mapGroup(context, group, name ?? freeName(group.name.stem, taken)));
    } catch (error) {
      if (!(error instanceof WaymarkError) || groups.length === 1) throw error;
      refused.push(error);
    }
  }
  return {proposals, refused};
}

function freeName(stem: string, taken: Set<string>): string {
  const base = /^[a-z0-9]/.test(stem) ? stem : "export";
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  taken.add(name);
  return name;
}
