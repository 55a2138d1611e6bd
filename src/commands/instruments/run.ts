import {exitCode, usageError} from "../../error.ts";
import type {Context} from "../command.ts";
import {known} from "../text/known.ts";
import {check, type InstrumentAction, list, show} from "./actions.ts";

const actions: Readonly<Record<string, InstrumentAction>> = {list, show, check};

export async function run({workspaceDir, args, out}: Context): Promise<number> {
  const [name = "list", ...words] = args.positionals;
  const action = actions[known("action", name, Object.keys(actions))]!;
  const [subject] = words;
  if (action.about !== undefined && subject === undefined)
    throw usageError(`instruments ${name}: ${action.about} is missing`, {
      next: "`waymark instruments list` shows them."
    });
  if (action.about === undefined && subject !== undefined)
    throw usageError(`instruments ${name}: one word too many: ${subject}`, {
      next: `Did you mean \`waymark instruments show ${subject}\`?`
    });
  out(await action.run({workspaceDir, subject: subject ?? "", values: args.values}));
  return exitCode.done;
}
