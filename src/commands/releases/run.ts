import {exitCode, usageError} from "../../error.ts";
import type {Context} from "../command.ts";
import {chosenAudience} from "../text/audience.ts";
import {known} from "../text/known.ts";
import {diff, list, type ReleaseAction, rollback, show} from "./actions.ts";

const actions: Readonly<Record<string, ReleaseAction>> = {list, show, diff, rollback};

export async function run(context: Context): Promise<number> {
  const [name = "list", ...ids] = context.args.positionals;
  const action = actions[known("action", name, Object.keys(actions))]!;
  const [fewest, most] = action.ids;
  if (ids.length < fewest || ids.length > most)
    throw usageError(
      `releases ${name}: ${ids.length < fewest ? "which release is missing" : "too many releases"}`,
      {
        next: "`waymark releases list` shows them."
      }
    );
  const audience = await chosenAudience(context);
  context.out(await action.run({workspaceDir: context.workspaceDir, audience, ids}));
  return exitCode.done;
}
