import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {jobsFolder} from "../../config/place.ts";
import {usageError} from "../../error.ts";
import type {Proposal} from "../../map/proposal.ts";
import {writeJob} from "../../map/write-job.ts";

/** Writes each proposal to its file in `pipelines/`, never over one that is there. Returns the paths written. */
export async function writeJobs(dir: string, proposals: readonly Proposal[]): Promise<string[]> {
  await mkdir(join(dir, jobsFolder), {recursive: true});
  const written: string[] = [];
  for (const proposal of proposals) {
    const file = `${jobsFolder}/${proposal.name}.yaml`;
    await writeFile(join(dir, file), writeJob(proposal), {flag: "wx"}).catch(
      (cause: NodeJS.ErrnoException) => {
        if (cause.code !== "EEXIST") throw cause;
        throw usageError(`already there: ${file}`, {
          next: "map overwrites nothing; give another name with --job, or move the old job away.",
          cause
        });
      }
    );
    written.push(file);
  }
  return written;
}
