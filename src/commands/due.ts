import type {Command} from "./command.ts";

export const command: Command = {
  name: "due",
  summary: "writes who is due a follow-up, by the organization's own ids, for somebody to telephone",
  about:
    "Reads the ids of one job's exports again, finds under the key who of them is due, and writes a file that its owner alone\ncan read (0600): id, questionnaire, program, the day it is due and the days its window opens and ends. Who died, whose\nepisodes have closed and who took back consent is not in it. It is no part of any release; delete it when the calls are made.",
  positionals: [],
  options: {
    job: {value: "JOB", description: "the job whose exports hold the ids to write; needed"},
    on: {value: "DAY", description: "the day it is asked for, such as 2025-09-01; today when not given"},
    ahead: {value: "DAYS", description: "also windows that open within so many days; 14 when not given"},
    out: {
      value: "FILE",
      description: "file to write, relative to the workspace; .waymark/due/JOB.csv when not given"
    }
  },
  workspace: true,
  run: async (context) => (await import("./due/run.ts")).run(context)
};
