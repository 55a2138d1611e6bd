import type {DuckDBConnection} from "@duckdb/node-api";
import {readFeeds} from "../config/feeds.ts";
import type {Workspace} from "../config/load.ts";
import {WaymarkError} from "../error.ts";
import {instrumentFolders, readInstruments} from "../instruments/registry.ts";
import {type FileGroup, groupFiles} from "./group.ts";
import {chooseIdSpaces} from "./id-space.ts";
import {type MapContext, type MappedGroup, mapGroup} from "./map-group.ts";
import {type Aside, type Failed, sortFailed} from "./not-mapped.ts";
import {withoutToldTwice} from "./people-besides.ts";
import type {Proposal} from "./proposal.ts";
import {readJobIds} from "./read-ids.ts";
import {type Reading, readingsOf} from "./readings.ts";
import {readRecognizers} from "./recognizers.ts";

export interface Mapped {
  proposals: readonly Proposal[];
  /** Files that no job could be proposed for, and why. */
  refused: readonly WaymarkError[];
  /** Files that stand beside records of service and hold none. */
  aside: readonly Aside[];
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
  const context: MapContext = {
    // A file may hold answers to an instrument that no job names yet.
    workspace: {...workspace, instruments: await readInstruments(instrumentFolders(workspace.dir))},
    connection,
    feeds,
    recognizers: await readRecognizers(),
    signal
  };
  const taken = new Set(workspace.jobs.map((job) => job.name));
  const mapped: MappedGroup[] = [];
  const failed: Failed[] = [];
  for (const group of groups) {
    signal.throwIfAborted();
    log(
      `reading ${group.paths.length === 1 ? group.paths[0] : `${group.paths.length} files ${group.name.glob}`}`
    );
    let readings: readonly Reading[] = [];
    try {
      readings = await readingsOf(group, workspace.dir);
      mapped.push(
        ...(await mapReadings(context, group, readings, (suffix) =>
          name === undefined ? freeName(joined(group.name.stem, suffix), taken) : joined(name, suffix)
        ))
      );
    } catch (error) {
      if (!(error instanceof WaymarkError) || groups.length === 1) throw error;
      failed.push({path: group.paths.at(-1)!, error, heads: readings[0]?.heads});
    }
  }
  const {kept, told} = withoutCompanions(mapped);
  const {refused, aside, readAlong} = sortFailed(failed, mapped);
  for (const line of [...told, ...readAlong]) log(line);
  const holders = kept.map(({holder}) => holder);
  const jobs = holders.some(({ids}) => ids.length > 0)
    ? await readJobIds({workspace, connection, feeds, log, signal})
    : [];
  const spaces = chooseIdSpaces(holders, jobs);
  const proposals = kept.map(({proposal}, at) => withSpace(proposal, spaces[at]));
  return {proposals: withoutToldTwice(proposals, workspace.jobs), refused, aside};
}

/** Each part of a file that can be mapped; of those that cannot the first job says so. */
async function mapReadings(
  context: MapContext,
  group: FileGroup,
  readings: readonly Reading[],
  nameOf: (suffix: string) => string
): Promise<MappedGroup[]> {
  const mapped: MappedGroup[] = [];
  const lost: {part: string; error: WaymarkError}[] = [];
  for (const reading of readings) {
    try {
      const name = nameOf(readings.length === 1 ? "" : reading.suffix);
      const besides = () =>
        nameOf(
          [readings.length === 1 ? "" : reading.suffix, "people"].filter((part) => part !== "").join("-")
        );
      mapped.push(...(await mapGroup(context, {group, reading, name, besides})));
    } catch (error) {
      if (!(error instanceof WaymarkError) || readings.length === 1) throw error;
      lost.push({part: reading.part ?? "the rest of the file", error});
    }
  }
  if (mapped.length === 0) throw lost[0]!.error;
  const notes = lost.map(({part, error}) => `${part} is not read: ${withoutPath(error.message, group)}`);
  const kept = oneSheet(mapped);
  return kept.map((each, at) => (at === 0 ? withNotes(each, notes) : each));
}

/** Two jobs may not read one workbook: the sheet with most records stands, and the others are said. */
function oneSheet(mapped: readonly MappedGroup[]): readonly MappedGroup[] {
  const sheetOf = ({proposal}: MappedGroup) => proposal.system.settings?.sheet;
  const [first] = [...mapped].sort((a, b) => b.proposal.records - a.proposal.records);
  if (first === undefined || sheetOf(first) === undefined) return mapped;
  const others = mapped.filter((each) => sheetOf(each) !== sheetOf(first));
  const same = mapped.filter((each) => each !== first && sheetOf(each) === sheetOf(first));
  return [
    withNotes(
      first,
      others.map(
        (each) =>
          `sheet ${sheetOf(each)} holds ${each.proposal.feed.id} too: a job reads one sheet, so save it as a file of its own`
      )
    ),
    ...same
  ];
}

const withNotes = (mapped: MappedGroup, notes: readonly string[]): MappedGroup => ({
  ...mapped,
  proposal: {...mapped.proposal, notes: [...mapped.proposal.notes, ...notes]}
});

const withoutPath = (message: string, {paths}: FileGroup): string =>
  paths.reduce((text, path) => text.replace(`${path}: `, ""), message);

const joined = (stem: string, suffix: string): string => (suffix === "" ? stem : `${stem}-${suffix}`);

/**
 * What a file read along would tell a second time: a project's dictionary is no record, stays have their exits. A wide file of exits may look
 * like another feed, so that it is known by the day of exit that was taken from it.
 */
function hasIt({system, feed, columns}: Proposal, along: Proposal): boolean {
  if (system.id === "redcap") return true;
  const exit = columns.find(({mapping}) => mapping.to === "closed");
  if (exit === undefined || feed.id === "exits") return false;
  return along.feed.id === "exits" || along.columns.some(({header}) => header === exit.header);
}

/** Exits that an adapter has joined to their stays already would end them a second time. */
function withoutCompanions(mapped: readonly MappedGroup[]): {kept: MappedGroup[]; told: string[]} {
  const told: string[] = [];
  const kept = mapped.filter(({proposal, paths}) => {
    const reader = mapped.find(
      (other) => paths.every((path) => other.companions.includes(path)) && hasIt(other.proposal, proposal)
    );
    if (reader !== undefined)
      told.push(
        `${proposal.fileNames.join(", ")}: read along with ${reader.proposal.fileNames.join(", ")}, and needs no job`
      );
    return reader === undefined;
  });
  return {kept, told};
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
