import {spacesOf} from "../../config/job.ts";
import type {Workspace} from "../../config/load.ts";
import {loadWorkspace} from "../../config/read.ts";
import {counted} from "../../counted.ts";
import {exitCode, usageError} from "../../error.ts";
import {type Forgotten, forgetPerson} from "../../intake/people/forget.ts";
import {readKeys} from "../../keys.ts";
import {forgetLastRun} from "../../release/last-run.ts";
import {compactWarehouse} from "../../warehouse/compact.ts";
import {openWarehouse} from "../../warehouse/open.ts";
import type {Context} from "../command.ts";
import {known} from "../text/known.ts";

export async function run(context: Context): Promise<number> {
  const {args, out} = context;
  const workspace = await loadWorkspace(context.workspaceDir);
  const person = {space: chosenSpace(workspace, args.values.space), id: args.positionals[0]!};
  const rehearse = args.switches.has("dry-run");
  const keys = await readKeys(workspace);
  const warehouse = await openWarehouse(workspace.dir, keys);
  let forgotten: Forgotten;
  try {
    forgotten = await forgetPerson({workspace, warehouse, keys}, person, {rehearse});
  } finally {
    warehouse.close();
  }
  if (!rehearse && forgotten.ids + forgotten.records > 0) {
    await compactWarehouse(workspace.dir);
    await forgetLastRun(workspace.dir);
  }
  out({text: sentences(forgotten, rehearse).join("\n"), json: {...forgotten, dryRun: rehearse}});
  return exitCode.done;
}

function chosenSpace({jobs}: Workspace, given: string | undefined): string {
  const spaces = [...new Set(jobs.flatMap(spacesOf))].sort();
  if (given !== undefined) return known("id space", given, spaces);
  const [only, another] = spaces;
  if (only !== undefined && another === undefined) return only;
  throw usageError("missing: --space", {
    next: `An id means nothing outside the system that gave it; choose one of ${spaces.join(", ")}.`
  });
}

function sentences({ids, records, quarantined, before}: Forgotten, rehearse: boolean): string[] {
  const sealed = quarantined === 0 ? "" : `, ${quarantined} of them in quarantine`;
  const what = `${counted(ids, "id")} and ${counted(records, "record")}${sealed}`;
  if (ids + records === 0)
    return [
      before
        ? "This person was forgotten before; nothing of them is stored."
        : rehearse
          ? "Nothing is stored of this id."
          : "Nothing was stored of this id. Exports that hold it will be read without it."
    ];
  if (rehearse) return [`Would be removed: ${what}. Nothing was changed.`];
  return [
    `Removed: ${what}.`,
    "The exports still hold them, and corrections.yaml may; what Waymark reads there from now on is left out.",
    "`waymark run` works the figures out anew."
  ];
}
