import type {Command} from "./command.ts";

export const command: Command = {
  name: "map",
  summary: "reads unknown exports and proposes jobs for them, with reasons",
  about:
    "Says what each file is, which feed and fields its columns are, how its dates and codes read, which instruments it holds\nand what would be dropped. Files whose names differ by their day are one job. Nothing is loaded; no value is printed but\nthe labels of short code lists. docs/mapping.md says how it decides.",
  positionals: [{name: "FILE", description: "exports, as they lie on disk", required: true, many: true}],
  options: {
    job: {value: "NAME", description: "the job's name; the file's when not given"},
    write: {
      description:
        "write the jobs into pipelines/, and characteristics they need into waymark.yaml; jobs that are there are left alone"
    }
  },
  workspace: true,
  run: async (context) => (await import("./map/run.ts")).run(context)
};
