import {relative} from "node:path";
import {readFeeds} from "../config/feeds.ts";
import type {Workspace} from "../config/load.ts";
import {exitCode, refusal, WaymarkError} from "../error.ts";
import type {Keys} from "../keys.ts";
import {type ClosedLists, fitClosedLists} from "../warehouse/closed-lists.ts";
import {keptLoads, type Load, markGone} from "../warehouse/loads.ts";
import {selfMadeFindings, writeSelfMade} from "../warehouse/reading/self-made.ts";
import {beginRun, endRun} from "../warehouse/runs.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {adapterOf, loadKey} from "./adapter.ts";
import {type Claim, claimFiles} from "./claims.ts";
import {refuseNeverSeen, sortGone} from "./gone.ts";
import {interruptOn} from "./interrupt.ts";
import {type LoadContext, loadFile} from "./load/load.ts";
import {hashFile} from "./load/snapshot.ts";
import {writerOf} from "./load/writers/registry.ts";
import {applyCorrections} from "./people/corrections.ts";
import {purgeQuarantine} from "./quarantine/purge.ts";
import type {FileReport, IntakeReport, RefusedFile} from "./report.ts";

export type {FileReport, Finding, IntakeReport, LoadedFile, RefusedFile} from "./report.ts";

export interface IntakeOptions {
  workspace: Workspace;
  warehouse: Warehouse;
  keys: Keys;
  /** One line an action, for people. */
  log: (line: string) => void;
  /** Given how far the file at hand is, for whoever waits, and undefined when it is done. */
  progress?: ((tell: (() => string) | undefined) => void) | undefined;
  /** ISO date; tells the future from the past. */
  today: string;
  signal?: AbortSignal;
  /** SHA-256 of files by their path, where they have been taken already. */
  hashes?: ReadonlyMap<string, string>;
  /**
   * The warehouse is a copy that is thrown away: files that are already loaded are looked at again, and refusals are
   * reported, not thrown.
   */
  rehearsal?: boolean;
  /** Jobs whose files are loaded again though nothing changed. */
  reload?: (job: string) => boolean;
  /** Files that are no longer there go on counting, until a run looks. */
  leaveGone?: boolean;
  /** Jobs to look at; all when not given. */
  only?: readonly string[];
}

/**
 * Loads every file of every job that the warehouse does not hold yet, one transaction a file. A refused file does not
 * keep the others from loading, but the call fails in the end (exit 3), so that nothing is published.
 */
export async function runIntake(options: IntakeOptions): Promise<IntakeReport> {
  const {warehouse, signal = new AbortController().signal, rehearsal = false} = options;
  const interruption = interruptOn(signal, warehouse);
  try {
    const claims = await claimFiles(options.workspace);
    await fitClosedLists(warehouse, listsOf(options.workspace));
    if (rehearsal) return await rehearse(options, claims, await contextOf(options, signal, 0));
    const runId = await beginRun(warehouse);
    await purgeQuarantine(warehouse, options.today, options.workspace.config.quarantine_kept);
    const report = await readAndCorrect(options, claims, await contextOf(options, signal, runId)).catch(
      async (error: unknown) => {
        interruption.end();
        await endRun(warehouse, runId, "failed");
        throw error;
      }
    );
    const refused = refusalOf(report);
    await endRun(warehouse, runId, refused ? "refused" : report.changed ? "loaded" : "unchanged");
    if (refused !== undefined) throw refused;
    return report;
  } catch (error) {
    throw signal.aborted ? interrupted(error) : error;
  } finally {
    interruption.end();
  }
}

export const listsOf = ({config}: Workspace): ClosedLists => ({
  program: config.programs.map(({id}) => id),
  site: config.sites.map(({id}) => id)
});

const contextOf = async (
  {workspace, warehouse, keys, today, progress = () => undefined}: IntakeOptions,
  signal: AbortSignal,
  runId: number
): Promise<LoadContext> => ({
  workspace,
  warehouse,
  keys,
  feeds: await readFeeds(),
  writers: writerOf,
  today,
  runId,
  progress,
  signal
});

/** Corrections speak of everybody's ids: where some jobs alone are looked at, there is nothing to say of them. */
async function rehearse(
  options: IntakeOptions,
  claims: readonly Claim[],
  context: LoadContext
): Promise<IntakeReport> {
  const readSome = options.only === undefined ? readAndCorrect : readAll;
  return {...(await readSome(options, claims, context)), changed: false};
}

/** Corrections come after the exports, whose people they speak of. */
async function readAndCorrect(
  options: IntakeOptions,
  claims: readonly Claim[],
  context: LoadContext
): Promise<IntakeReport> {
  const report = await readAll(options, claims, context);
  const corrected = await applyCorrections(options, options.log);
  await writeSelfMade(options.warehouse, options.workspace.jobs);
  const findings = await selfMadeFindings(options.warehouse);
  return {...report, findings, changed: report.changed || corrected};
}

async function readAll(
  options: IntakeOptions,
  claims: readonly Claim[],
  context: LoadContext
): Promise<IntakeReport> {
  const {workspace, warehouse, log, only, rehearsal = false} = options;
  const loads = await keptLoads(warehouse);
  await refuseNeverSeen(workspace, claims, loads);
  const claimed = new Set<number>();
  const files: FileReport[] = [];
  let changed = false;
  for (const {job, path} of claims) {
    context.signal.throwIfAborted();
    if (only !== undefined && !only.includes(job.name)) continue;
    const ofJob = loads.filter((load) => load.job === job.name);
    // Where there is nothing to compare it with, the one hash that reading takes is enough.
    const sha256 =
      options.hashes?.get(path) ?? (ofJob.length === 0 ? undefined : await hashFile(path, context.signal));
    const earlier = ofJob.filter((load) => load.file_hash === sha256);
    for (const {load_id} of earlier) claimed.add(load_id);
    const adapter = await loadKey(await adapterOf(job.system), path, job, {dir: workspace.dir});
    const same = earlier.find((load) => load.job_hash === job.hash && load.adapter === adapter);
    if (same !== undefined && !rehearsal && options.reload?.(job.name) !== true) {
      if (same.gone) await markGone(warehouse, same.load_id, false);
      changed ||= same.gone;
      files.push(unchanged(same, relative(workspace.dir, path)));
      continue;
    }
    const report = await loadFile(context, {
      job,
      path,
      sha256,
      replaces: earlier.map(({load_id}) => load_id)
    });
    files.push(report);
    changed ||= report.outcome === "loaded";
    log(describe(report));
  }
  const lost = loads.filter(
    (load) =>
      !claimed.has(load.load_id) &&
      !load.gone &&
      options.leaveGone !== true &&
      only?.includes(load.job) !== false
  );
  const {missing, outdated} = sortGone(lost, workspace.jobs);
  for (const load of missing) {
    await markGone(warehouse, load.load_id, true);
    log(`${load.job}: ${load.file_name} is gone; what it said no longer counts`);
  }
  for (const load of outdated)
    log(`${load.job}: ${load.file_name} is gone; it counts as it was read before the job was changed`);
  return {
    files,
    gone: missing.map(({job, file_name}) => ({job, file: file_name})),
    changed: changed || missing.length > 0
  };
}

const unchanged = (load: Load, file: string): FileReport => ({
  outcome: "unchanged",
  job: load.job,
  feed: load.feed,
  file,
  sha256: load.file_hash,
  records: Number(load.records_read),
  accepted: Number(load.records_read - load.records_quarantined),
  quarantined: Number(load.records_quarantined),
  excluded: Number(load.records_excluded)
});

function describe(report: FileReport): string {
  const name = `${report.job}: ${report.file}`;
  if (report.outcome === "refused") return `${name} refused: ${report.error.message}`;
  const {records, accepted, quarantined, excluded} = report;
  const left = quarantined - excluded;
  return `${name}: ${records} records, ${accepted} accepted, ${left} quarantined${excluded > 0 ? `, ${excluded} left out by the job` : ""}`;
}

/** What a run fails with when files were refused: the file's own error, or one that names them all. */
export function refusalOf({files}: IntakeReport): WaymarkError | undefined {
  const refused = files.filter((file): file is RefusedFile => file.outcome === "refused");
  const [first] = refused;
  if (first === undefined || refused.length === 1) return first?.error;
  return refusal(
    `${refused.length} files refused, nothing was published\n${refused.map(({error}) => `  ${error.message}`).join("\n")}`,
    {...(first.error.next === undefined ? {} : {next: first.error.next}), cause: first.error}
  );
}

const interrupted = (cause: unknown): WaymarkError =>
  new WaymarkError("interrupted: files that were loaded before stay loaded, the unfinished one was undone", {
    exit: exitCode.interrupted,
    next: "run again to go on",
    cause
  });
