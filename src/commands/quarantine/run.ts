import {loadWorkspace} from "../../config/read.ts";
import {exitCode} from "../../error.ts";
import {readKeys} from "../../keys.ts";
import {openWarehouse} from "../../warehouse/open.ts";
import type {Context} from "../command.ts";
import {known} from "../text/known.ts";
import {explain, list, type QuarantineAction, replay} from "./actions.ts";

const actions: Readonly<Record<string, QuarantineAction>> = {list, explain, replay};

export async function run(context: Context): Promise<number> {
  const [name = "list"] = context.args.positionals;
  const action = actions[known("action", name, Object.keys(actions))]!;
  const workspace = await loadWorkspace(context.workspaceDir);
  const keys = await readKeys(workspace);
  const warehouse = await openWarehouse(workspace.dir, keys, {readOnly: action.readOnly});
  try {
    context.out(await action.run({context, workspace, keys, warehouse}));
    return exitCode.done;
  } finally {
    warehouse.close();
  }
}
