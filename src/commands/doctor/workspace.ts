import {existsSync} from "node:fs";
import {filesOfJob} from "../../config/files.ts";
import {exitCode, WaymarkError} from "../../error.ts";
import {readKeys} from "../../keys.ts";
import {openWarehouse} from "../../warehouse/open.ts";
import {warehouseFile} from "../../warehouse/state.ts";
import type {Finding, Look} from "./finding.ts";

export const lookAtJobs: Look = async ({workspace}) => {
  if (workspace === undefined) return [];
  if (workspace.jobs.length === 0)
    return [
      {
        what: "jobs",
        state: "warning",
        message: "there are none",
        next: "Write one in pipelines/; docs/job-file.md says how."
      }
    ];
  return Promise.all(
    workspace.jobs.map((job) =>
      told(`job ${job.name}`, async () => `${counted((await filesOfJob(workspace, job)).length)}`)
    )
  );
};

/** Opening finds a damaged or newer file, another key, or a run that holds the lock. */
export const lookAtWarehouse: Look = async ({workspace}) => {
  if (workspace === undefined) return [];
  if (!existsSync(warehouseFile(workspace.dir)))
    return [{what: "warehouse", state: "fine", message: "none yet; the first run makes it"}];
  const finding = await told("warehouse", async () => {
    const warehouse = await openWarehouse(workspace.dir, await readKeys(workspace), {readOnly: true});
    await warehouse.close();
    return "opens, and the key is its own";
  });
  return [finding];
};

/** What a person is told when it works, and the error's own words when it does not. */
async function told(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return {what, state: "fine", message: await look()};
  } catch (error) {
    if (!(error instanceof WaymarkError)) throw error;
    return {
      what,
      state: error.exit === exitCode.locked ? "warning" : "problem",
      message: error.message,
      ...(error.next === undefined ? {} : {next: error.next})
    };
  }
}

const counted = (files: number): string => (files === 1 ? "1 file" : `${files} files`);
