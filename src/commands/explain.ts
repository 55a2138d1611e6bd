import type {Command} from "./command.ts";
import {audienceOption} from "./text/audience-option.ts";

export const command: Command = {
  name: "explain",
  summary: "says where a number comes from: definition, figures, what was left out, SQL and files",
  about:
    "A slice is written as period=2025-Q3 program=ID site=ID CHARACTERISTIC=GROUP; what is not said takes everything together.\nReads the internal release where there is one, else the public one.",
  positionals: [
    {name: "MEASURE", description: "a measure's id, such as served or retention:180", required: true},
    {name: "SLICE", description: "where it is read", many: true}
  ],
  options: {
    audience: {...audienceOption, description: "internal (when there is one), public or funder:NAME"}
  },
  workspace: true,
  run: async (context) => (await import("./explain/run.ts")).run(context)
};
