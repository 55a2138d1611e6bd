import type {Command} from "./command.ts";

export const command: Command = {
  name: "run",
  summary: "takes the exports all the way to the published site",
  about:
    "Reads what is new, computes, withholds, audits and publishes. Whatever goes wrong, the site stays as it was before.\nWith nothing new it is over in a second. Last it says, one line a kind, what the exports together say that does not add up, of how many records, and what to do.",
  positionals: [],
  options: {
    again: {description: "publish even where nothing is new"},
    strict: {description: "exit code 4 when there are warnings"}
  },
  workspace: true,
  run: async (context) => (await import("./run/run.ts")).run(context)
};
