import {refuseNoJobs} from "../../config/files.ts";
import type {Workspace} from "../../config/load.ts";
import {loadWorkspace} from "../../config/read.ts";
import {exitCode} from "../../error.ts";
import {runIntake} from "../../intake/intake.ts";
import {readKeys} from "../../keys.ts";
import {openRehearsal} from "../../warehouse/open.ts";
import {type Context, today} from "../command.ts";
import {errorJson, intakeJson, intakeText, warningsOf} from "../text/intake.ts";
import {keysText} from "../text/keys.ts";
import {known} from "../text/known.ts";
import {warningLines} from "../text/warnings.ts";
import {judgeTogether, notAsked} from "./together.ts";

export async function run(context: Context): Promise<number> {
  const {workspaceDir, args, log, progress, out, signal} = context;
  const workspace = await loadWorkspace(workspaceDir);
  const only = chosenJobs(workspace, args.positionals);
  const keys = await readKeys(workspace);
  const warehouse = await openRehearsal(workspace.dir, keys);
  try {
    const report = await runIntake({
      workspace,
      warehouse,
      keys,
      log,
      progress,
      today: today(context),
      signal,
      rehearsal: true,
      ...(only === undefined ? {} : {only})
    });
    const refused = report.files.some(({outcome}) => outcome === "refused");
    // Quality is a question of all exports together, and of none while one is missing.
    const {gate, forms, doubts} =
      refused || only !== undefined ? notAsked : await judgeTogether(warehouse, workspace, today(context));
    const warned = warningLines(doubts, {exact: true});
    out({
      text: [
        intakeText(report),
        ...(forms.length === 0 ? [] : [keysText(forms)]),
        ...(gate === undefined ? [] : [`${gate.message}\n${gate.next}`]),
        ...(warned.length === 0 ? [] : [warned.map((line) => `! ${line}`).join("\n")])
      ].join("\n\n"),
      json: {
        ...intakeJson(report),
        keys: forms,
        gate: gate === undefined ? null : errorJson(gate),
        warnings: warningLines(doubts, {exact: false})
      }
    });
    if (refused) return exitCode.refused;
    if (gate !== undefined) return gate.exit;
    const warnings = [...warningsOf(report), ...warned];
    return args.switches.has("strict") && warnings.length > 0 ? exitCode.warned : exitCode.done;
  } finally {
    warehouse.close();
  }
}

function chosenJobs({jobs}: Workspace, given: readonly string[]): readonly string[] | undefined {
  const names = jobs.map(({name}) => name);
  refuseNoJobs(names);
  for (const name of given) known("job", name, names);
  return given.length === 0 ? undefined : given;
}
