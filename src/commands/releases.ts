import {nearestName} from "../config/mistake.ts";
import {exitCode, usageError} from "../error.ts";
import type {Command} from "./command.ts";
import {diff, list, type ReleaseAction, rollback, show} from "./releases/actions.ts";
import {audienceOption, chosenAudience} from "./text/audience.ts";

const actions: Readonly<Record<string, ReleaseAction>> = {list, show, diff, rollback};

export const command: Command = {
  name: "releases",
  summary: "lists, shows and compares what was published, and puts an older release back",
  about:
    "list; show ID; diff OLDER [NEWER]; rollback ID. The start of an ID is enough; NEWER is the current one when not given.\nA rollback stays until something new is published.",
  positionals: [
    {name: "ACTION", description: "list (when not given), show, diff or rollback"},
    {name: "ID", description: "the releases it is about", many: true}
  ],
  options: {audience: audienceOption},
  workspace: true,
  async run(context) {
    const [name = "list", ...ids] = context.args.positionals;
    const action = actions[name];
    if (action === undefined) {
      const nearest = nearestName(name, Object.keys(actions));
      throw usageError(`unknown action: ${name}`, {
        next:
          nearest === undefined
            ? `There are: ${Object.keys(actions).join(", ")}.`
            : `Did you mean ${nearest}?`
      });
    }
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
};
