import type {Command} from "./command.ts";

export const command: Command = {
  name: "quarantine",
  summary: "lists records that were not accepted, shows one with its reasons, tries them again",
  about:
    "list; explain ID; replay. explain shows the whole record, which may hold an identifier: for your eyes only. After a job or\nan export was mended, any run loads the file again; replay is for what a day's passing mends, such as a date in the future.",
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
