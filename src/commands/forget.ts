import type {Command} from "./command.ts";

export const command: Command = {
  name: "forget",
  summary: "removes a person from the warehouse and from quarantine, for good",
  about:
    "Everything stored under the id, and under ids that a crosswalk or corrections.yaml link with it, is removed; counts of how\nmuch are all that stays. Exports that still hold the id do not bring the person back. Rehearse with --dry-run first: there\nis no way back. The next run works the figures out anew.",
  positionals: [{name: "ID", description: "the person's id, as the exports write it", required: true}],
  options: {
    space: {value: "SPACE", description: "the id space the id belongs to; needed where there are several"},
    "dry-run": {description: "tell what would be removed, and change nothing"}
  },
  workspace: true,
  run: async (context) => (await import("./forget/run.ts")).run(context)
};
