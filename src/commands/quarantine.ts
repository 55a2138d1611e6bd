import type {Command} from "./command.ts";

export const command: Command = {
  name: "quarantine",
  summary: "lists records that were not accepted, shows one with its reasons, tries them again",
  about:
    "list; explain ID; replay. explain tells what was read (on a terminal only, for it may hold an identifier), which rule\nit broke and what would mend it. replay tries records again after a job was mended or a day has passed: from the file, or,\nwhere that is gone, from what was kept.",
  positionals: [
    {name: "ACTION", description: "list (when not given), explain or replay"},
    {name: "ID", description: "explain: the record, such as 3-17"}
  ],
  options: {
    job: {value: "JOB", description: "list: of this job only"},
    code: {value: "CODE", description: "list: for this reason only, such as not_a_date"},
    all: {description: "list: also what jobs leave out on purpose"},
    limit: {value: "N", description: "list: at most this many records; 1000 when not given"}
  },
  workspace: true,
  run: async (context) => (await import("./quarantine/run.ts")).run(context)
};
