import {existsSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {jobsFolder} from "../../config/place.ts";
import {usageError} from "../../error.ts";
import type {Proposal} from "../../map/proposal.ts";
import {writeJob} from "../../map/write-job.ts";

/** Writes each proposal to its file in `pipelines/`: all of them, or none when one is there. Returns the paths written. */
export async function writeJobs(dir: string, proposals: readonly Proposal[]): Promise<string[]> {
  await mkdir(join(dir, jobsFolder), {recursive: true});
  const files = proposals.map(({name}) => `${jobsFolder}/${name}.yaml`);
  const there = files.find((file) => existsSync(join(dir, file)));
  if (there !== undefined)
    throw usageError(`already there: ${there}`, {
      next: "map overwrites nothing; give another name with --job, or move the old job away."
    });
  for (const [at, proposal] of proposals.entries())
    await writeFile(join(dir, files[at]!), writeJob(proposal), {flag: "wx"});
  return files;
}
