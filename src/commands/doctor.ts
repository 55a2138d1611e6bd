import type {Command} from "./command.ts";

export const command: Command = {
  name: "doctor",
  summary: "says whether this machine and this workspace are all right",
  about: "Changes nothing. Ends with exit code 2 when something stands in the way of a run.",
  positionals: [],
  options: {},
  workspace: true,
  run: async (context) => (await import("./doctor/run.ts")).run(context)
};
