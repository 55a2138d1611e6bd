import {filesOfJob} from "../../config/files.ts";
import type {Job, Workspace} from "../../config/load.ts";
import {WaymarkError} from "../../error.ts";
import {fitClosedLists} from "../../warehouse/closed-lists.ts";
import {type IntakeOptions, listsOf, runIntake} from "../intake.ts";
import {hashFile} from "../load/snapshot.ts";
import type {IntakeReport} from "../report.ts";
import {type KeptReplay, replayKept} from "./replay-kept.ts";

export interface ReplayReport extends IntakeReport {
  /** Loads whose file is no longer there, tried again from what was kept. */
  kept: readonly KeptReplay[];
}

interface QuarantinedLoad {
  load_id: number;
  job: string;
  file_name: string;
  file_hash: string;
  adapter: string;
  export_date: string | null;
}

/**
 * Tries records in quarantine again: a file that is still there is loaded anew, such as after a day has passed that lay
 * in the future; of one that is not, what was kept is taken through the job as it is now.
 */
export async function replayQuarantine(options: IntakeOptions): Promise<ReplayReport> {
  const {warehouse, workspace} = options;
  await fitClosedLists(warehouse, listsOf(workspace));
  const loads = await warehouse.query<QuarantinedLoad>(
    `select load_id, job, file_name, file_hash, adapter, cast(export_date as varchar) as export_date from stored.load
     where not superseded and not gone
       and load_id in (select load_id from stored.quarantine where not declared)
     order by load_id`
  );
  const present = await presentFiles(workspace, new Set(loads.map(({job}) => job)));
  const isThere = ({job, file_hash}: QuarantinedLoad) => present.get(job)?.has(file_hash) === true;
  const kept: KeptReplay[] = [];
  for (const load of loads.filter((each) => !isThere(each)))
    kept.push(
      await replayKept(options, {
        ...load,
        path: load.file_name,
        fileName: load.file_name,
        sha256: load.file_hash
      })
    );
  const again = new Set(loads.filter(isThere).map(({job}) => job));
  const report =
    again.size === 0
      ? {files: [], gone: [], changed: false}
      : await runIntake({
          ...options,
          workspace: {...workspace, jobs: workspace.jobs.filter(({name}) => present.has(name))},
          only: [...again],
          leaveGone: true,
          reload: (job) => again.has(job)
        });
  return {...report, kept, changed: report.changed || kept.some(({accepted}) => accepted > 0)};
}

/** Hashes of the files that these jobs have now; a job without any is not in it. */
async function presentFiles(
  workspace: Workspace,
  names: ReadonlySet<string>
): Promise<Map<string, Set<string>>> {
  const present = new Map<string, Set<string>>();
  for (const job of workspace.jobs.filter(({name}) => names.has(name))) {
    const files = await filesIfAny(workspace, job);
    if (files.length > 0)
      present.set(job.name, new Set(await Promise.all(files.map((path) => hashFile(path)))));
  }
  return present;
}

/** A job whose files have all been taken away has none; that is no mistake here. */
const filesIfAny = (workspace: Workspace, job: Job): Promise<string[]> =>
  filesOfJob(workspace, job).catch((error: unknown) => {
    if (error instanceof WaymarkError) return [];
    throw error;
  });
