import {stat} from "node:fs/promises";
import {basename, relative} from "node:path";
import type {FeedName} from "../../config/job.ts";
import type {Job, Workspace} from "../../config/load.ts";
import {refusal, WaymarkError} from "../../error.ts";
import type {Keys} from "../../keys.ts";
import {supersede} from "../../warehouse/loads.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {refuseRenamed} from "../drift/gone-columns.ts";
import type {Feed} from "../feed.ts";
import {followFile} from "../progress.ts";
import {matchHeader} from "../read/match-header.ts";
import {stageFile} from "../read/stage.ts";
import type {StagedFile} from "../read/staged.ts";
import type {LoadedFile, RefusedFile} from "../report.ts";
import {readDetectors} from "../screen/detector.ts";
import {screenFile, screeningError} from "../screen/screen.ts";
import type {Screening} from "../screen/screening.ts";
import {assertUnchanged, changedWhileRead, stampOf} from "./snapshot.ts";
import {type Known, takeIn} from "./take-in.ts";
import type {Writer} from "./writers/writer.ts";

export interface LoadContext {
  workspace: Workspace;
  warehouse: Warehouse;
  keys: Keys;
  feeds: ReadonlyMap<FeedName, Feed>;
  writers: (feed: Feed) => Writer;
  /** ISO date. */
  today: string;
  runId: number;
  progress: (tell: (() => string) | undefined) => void;
  signal: AbortSignal;
}

/** A file to load, and the loads of it that the new one takes the place of. */
export interface LoadRequest {
  job: Job;
  path: string;
  /** What the file held when it was compared with what is loaded already, if it was. */
  sha256: string | undefined;
  replaces: readonly number[];
}

/**
 * Reads, screens and loads one file in one transaction: every record ends in the warehouse or in quarantine, or the
 * file is refused and the warehouse is as it was.
 */
export async function loadFile(
  context: LoadContext,
  {job, path, sha256, replaces}: LoadRequest
): Promise<LoadedFile | RefusedFile> {
  const {warehouse, workspace, signal} = context;
  const known: Known & {screening?: Screening} = {problems: []};
  const file = relative(workspace.dir, path);
  let staged: StagedFile | undefined;
  try {
    const stamp = await stampOf(path);
    const follow = followFile(basename(path), (await stat(path)).size);
    context.progress(follow.tell);
    const reading = stageFile(warehouse.connection, path, job, {
      signal,
      dir: workspace.dir,
      onShare: (share) => follow.at("read", share)
    });
    // Detectors are many modules: they come in while DuckDB reads.
    [staged] = await Promise.all([reading, readDetectors()]);
    const read = staged;
    if (sha256 !== undefined && read.sha256 !== sha256) throw changedWhileRead(path);
    await refuseRenamed(warehouse, read, {job, workspaceDir: workspace.dir});
    matchHeader(read, job);
    if (read.records === 0) throw headerOnly(read);
    known.screening = await screenFile(warehouse.connection, read, job, (share) =>
      follow.at("screen", share)
    );
    if (known.screening.refused) throw screeningError(known.screening, read, job);
    const work = async () => {
      for (const loadId of replaces) await supersede(warehouse, loadId);
      const loaded = await takeIn(context, job, read, {known, follow});
      await assertUnchanged(path, stamp);
      return loaded;
    };
    const loaded = await warehouse.transaction(work);
    return {outcome: "loaded", file, screening: known.screening, ...loaded};
  } catch (error) {
    if (!(error instanceof WaymarkError) || !isRefusal(error)) throw error;
    return {
      outcome: "refused",
      job: job.name,
      feed: job.feed,
      file,
      error,
      problems: known.problems,
      screening: known.screening,
      records: staged?.records ?? 0,
      accepted: 0,
      quarantined: known.tally?.quarantined ?? 0,
      excluded: known.tally?.excluded ?? 0
    };
  } finally {
    context.progress(undefined);
    await staged?.discard();
  }
}

/** A file's own fault: the other jobs still load. */
const isRefusal = ({exit}: WaymarkError): boolean => exit === 2 || exit === 3;

const headerOnly = (staged: StagedFile): WaymarkError =>
  refusal("file: a header and no records", {
    at: {file: staged.path},
    next: "export it again with records in it; if there were none in that time, take the file away"
  });
