import {realpath} from "node:fs/promises";
import {relative} from "node:path";
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
 * The files of every job, in order of job and file name. A file under two jobs would count twice: exit 2. Jobs that read
 * different instruments of one REDCap export read different records of it.
 */
export async function claimFiles(workspace: Workspace): Promise<Claim[]> {
  const jobs = [...workspace.jobs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const claims: Claim[] = [];
  const owners = new Map<string, Job>();
  const partOf = ({system, redcap}: Job) => (system === "redcap" ? ` ${redcap?.instrument ?? ""}` : "");
  for (const job of jobs) {
    for (const path of await filesOfJob(workspace, job)) {
      const real = `${await realpath(path)}${partOf(job)}`;
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
