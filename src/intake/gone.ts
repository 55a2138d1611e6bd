import {filesOfJob} from "../config/files.ts";
import type {Job, Workspace} from "../config/load.ts";
import type {Load} from "../warehouse/loads.ts";
import type {Claim} from "./claims.ts";

/** Of the loads whose files are gone: those that no longer count, and those that do but were read by another job. */
export function sortGone(
  lost: readonly Load[],
  jobs: readonly Pick<Job, "name" | "hash" | "when_gone">[]
): {missing: Load[]; outdated: Load[]} {
  const keeping = new Map(jobs.filter((job) => job.when_gone === "keep").map(({name, hash}) => [name, hash]));
  return {
    missing: lost.filter(({job}) => !keeping.has(job)),
    outdated: lost.filter(({job, job_hash}) => keeping.has(job) && keeping.get(job) !== job_hash)
  };
}

/** A job that keeps what its files said may have none left, but must have had one: exit 2. */
export async function refuseNeverSeen(
  workspace: Workspace,
  claims: readonly Claim[],
  loads: readonly Load[]
): Promise<void> {
  const seen = new Set([...claims.map(({job}) => job.name), ...loads.map(({job}) => job)]);
  for (const job of workspace.jobs)
    if (!seen.has(job.name)) await filesOfJob(workspace, {...job, when_gone: "drop"});
}
