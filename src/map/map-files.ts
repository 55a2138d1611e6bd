import type {DuckDBConnection} from "@duckdb/node-api";
import {readFeeds} from "../config/feeds.ts";
import type {Workspace} from "../config/load.ts";
import {WaymarkError} from "../error.ts";
import {groupFiles} from "./group.ts";
import {chooseIdSpaces} from "./id-space.ts";
import {type MapContext, type MappedGroup, mapGroup} from "./map-group.ts";
import type {Proposal} from "./proposal.ts";
import {readJobIds} from "./read-ids.ts";
import {readRecognizers} from "./recognizers.ts";

export interface Mapped {
  proposals: readonly Proposal[];
  /** Files that no job could be proposed for, and why. */
  refused: readonly WaymarkError[];
}

export interface MapRequest {
  workspace: Workspace;
  connection: DuckDBConnection;
  /** The job's name, where it is given. */
  name?: string;
  /** One line an action, for people. */
  log: (line: string) => void;
  signal: AbortSignal;
}

/** Proposes a job for each kind of file among these. Names of jobs there are already are not given again. */
export async function mapFiles(
  files: readonly string[],
  {workspace, connection, name, log, signal}: MapRequest
): Promise<Mapped> {
  const groups = await groupFiles(files);
  const feeds = await readFeeds();
  const context: MapContext = {workspace, connection, feeds, recognizers: await readRecognizers(), signal};
  const taken = new Set(workspace.jobs.map((job) => job.name));
  const mapped: MappedGroup[] = [];
  const refused: WaymarkError[] = [];
  for (const group of groups) {
    signal.throwIfAborted();
    log(
      `reading ${group.paths.length === 1 ? group.paths[0] : `${group.paths.length} files ${group.name.glob}`}`
    );
    try {
      mapped.push(await mapGroup(context, group, name ?? freeName(group.name.stem, taken)));
    } catch (error) {
      if (!(error instanceof WaymarkError) || groups.length === 1) throw error;
      refused.push(error);
    }
  }
  const holders = mapped.map(({holder}) => holder);
  const jobs = holders.some(({ids}) => ids.length > 0)
    ? await readJobIds({workspace, connection, feeds, log, signal})
    : [];
  const spaces = chooseIdSpaces(holders, jobs);
  return {proposals: mapped.map(({proposal}, at) => withSpace(proposal, spaces[at])), refused};
}

const withSpace = ({idSpace: _none, ...proposal}: Proposal, space: Proposal["idSpace"]): Proposal =>
  space === undefined ? proposal : {...proposal, idSpace: space};

function freeName(stem: string, taken: Set<string>): string {
  const base = /^[a-z0-9]/.test(stem) ? stem : "export";
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  taken.add(name);
  return name;
}
