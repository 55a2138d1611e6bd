import {workspaceFile} from "../../config/place.ts";
import {loadWorkspace} from "../../config/read.ts";
import {exitCode, usageError} from "../../error.ts";
import {readKeys} from "../../keys.ts";
import {mapFiles} from "../../map/map-files.ts";
import {openScratchWarehouse} from "../../warehouse/open.ts";
import type {Context} from "../command.ts";
import {declareCharacteristics} from "./declare.ts";
import {proposalJson, proposalText} from "./text.ts";
import {writeJobs} from "./write.ts";

export async function run({workspaceDir, args, log, out, signal}: Context): Promise<number> {
  const workspace = await loadWorkspace(workspaceDir);
  const name = args.values.job;
  if (name !== undefined && !/^[a-z0-9][a-z0-9_-]*$/.test(name))
    throw usageError(`not a job's name: ${name}`, {
      next: "Use lower-case letters, digits, - and _, such as evening-groups."
    });
  const warehouse = await openScratchWarehouse(workspace.dir, await readKeys(workspace));
  try {
    const mapped = await mapFiles(args.positionals, {
      workspace,
      connection: warehouse.connection,
      log,
      signal,
      ...(name === undefined ? {} : {name})
    });
    const {proposals} = mapped;
    const main = proposals.filter(({besides}) => besides === undefined);
    if (name !== undefined && main.length > 1)
      throw usageError(`--job names one job, and the files need ${main.length}`, {
        next: "Map the files of each job by themselves."
      });
    const written = args.switches.has("write") ? await writeJobs(workspace.dir, proposals) : [];
    for (const file of written) log(`wrote ${file}`);
    const declared = written.length > 0 && (await declareCharacteristics(workspace.dir, proposals));
    if (declared) log(`added characteristics to ${workspaceFile}`);
    out({
      text: proposalText(mapped, {files: written, declared}),
      json: proposalJson(mapped, {files: written, declared}),
      plain: true
    });
    return proposals.length === 0 ? exitCode.refused : exitCode.done;
  } finally {
    warehouse.close();
  }
}
