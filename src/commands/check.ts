import type {Workspace} from "../config/load.ts";
import {nearestName} from "../config/mistake.ts";
import {loadWorkspace} from "../config/read.ts";
import {exitCode, usageError} from "../error.ts";
import {runIntake} from "../intake/intake.ts";
import {readKeys} from "../keys.ts";
import {openScratchWarehouse} from "../warehouse/open.ts";
import {type Command, today} from "./command.ts";
import {intakeJson, intakeText, warningsOf} from "./text/intake.ts";

export const command: Command = {
  name: "check",
  summary: "does everything intake does to the exports, and changes nothing",
  about:
    "The report to read before a run: what each file is, how many records would be accepted, what would go to quarantine\nand why, and which columns look like identifiers.",
  positionals: [
    {name: "JOB", description: "jobs to check, by file name without .yaml; all when not given", many: true}
  ],
  options: {strict: {description: "exit code 4 when there are warnings"}},
  workspace: true,
  async run(context) {
    const {workspaceDir, args, log, out, signal} = context;
    const workspace = await loadWorkspace(workspaceDir);
    const only = chosenJobs(workspace, args.positionals);
    const keys = await readKeys(workspace);
    const warehouse = await openScratchWarehouse(workspace.dir, keys);
    try {
      const report = await runIntake({
        workspace,
        warehouse,
        keys,
        log,
        today: today(context),
        signal,
        dryRun: true,
        ...(only === undefined ? {} : {only})
      });
      out({text: intakeText(report), json: intakeJson(report)});
      if (report.files.some(({outcome}) => outcome === "refused")) return exitCode.refused;
      return args.switches.has("strict") && warningsOf(report).length > 0 ? exitCode.warned : exitCode.done;
    } finally {
      warehouse.close();
    }
  }
};

function chosenJobs({jobs}: Workspace, given: readonly string[]): readonly string[] | undefined {
  const names = jobs.map(({name}) => name);
  if (names.length === 0)
    throw usageError("no jobs: pipelines/ holds no .yaml file", {
      next: "Write one; docs/job-file.md says how, and `waymark init` makes an example."
    });
  for (const name of given) {
    if (names.includes(name)) continue;
    const nearest = nearestName(name, names);
    throw usageError(`unknown job: ${name}`, {
      next: nearest === undefined ? `There are: ${names.join(", ")}.` : `Did you mean ${nearest}?`
    });
  }
  return given.length === 0 ? undefined : given;
}
