import {realpath} from "node:fs/promises";
import {relative} from "node:path";
import {readFeeds} from "../config/feeds.ts";
import {filesOfJob} from "../config/files.ts";
import type {Job, Workspace} from "../config/load.ts";
import {usageError} from "../error.ts";

/** A file and the job that reads it. */
export interface Claim {
  job: Job;
  /** Absolute. */
  path: string;
}

/**
 * The files of every job, in order of job and file name. A file under two jobs of one feed would count twice: exit 2. A
 * roster may give people and their stays, and jobs may read different sheets of a workbook or instruments of a REDCap
 * export.
 */
export async function claimFiles(workspace: Workspace): Promise<Claim[]> {
  const jobs = [...workspace.jobs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const claims: Claim[] = [];
  const owners = new Map<string, Job>();
  const partOf = ({feed, sheet, member, system, redcap}: Job) =>
    JSON.stringify([feed, sheet, member, system === "redcap" ? redcap?.instrument : undefined]);
  for (const job of jobs) {
    const paths = await filesOfJob(workspace, job);
    if (paths.length > 1) await refuseUndated(job, paths.length);
    for (const path of paths) {
      const real = `${await realpath(path)} ${partOf(job)}`;
      const owner = owners.get(real);
      if (owner !== undefined && owner !== job) {
        throw usageError(`two jobs claim one file: ${relative(workspace.dir, path)}`, {
          at: {file: job.path},
          next: `let either ${owner.name} or ${job.name} read it; change \`files\` of the other`
        });
      }
      if (owner === job) continue;
      owners.set(real, job);
      claims.push({job, path});
    }
  }
  return claims;
}

/** Snapshots replace each other by their dates: exports of people hold none, so that the job has to say where it is. */
async function refuseUndated(job: Job, files: number): Promise<void> {
  const feed = (await readFeeds()).get(job.feed);
  if (job.mode !== "snapshot" || job.export_date !== undefined || feed?.dated !== undefined) return;
  throw usageError(`${files} snapshots, and nothing says which is the newest`, {
    at: {file: job.path},
    next: 'say where the date is, such as export_date: {file_name: "people-([0-9-]+)[.]csv"}; or let files name one alone'
  });
}
