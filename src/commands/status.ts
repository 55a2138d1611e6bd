import type {Command} from "./command.ts";

export const command: Command = {
  name: "status",
  summary: "says how fresh the releases are and whether something new waits",
  about: "Reads releases and exports, not the warehouse, so it answers during a run too.",
  positionals: [],
  options: {},
  workspace: true,
  run: async (context) => (await import("./status/run.ts")).run(context)
};
