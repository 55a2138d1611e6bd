import type {Command} from "./command.ts";
import {audienceOption} from "./text/audience-option.ts";

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
  run: async (context) => (await import("./releases/run.ts")).run(context)
};
