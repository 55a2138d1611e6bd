import type {Command} from "./command.ts";

export const command: Command = {
  name: "check",
  summary: "does everything intake does to the exports, and changes nothing",
  about:
    "The report to read before a run: what each file is, how many records would be accepted, what would go to quarantine\nand why, which columns look like identifiers, what differs from the exports before, whether answers fit the keys of their forms, and what all exports together say that does not add up. It works on a copy of the\nwarehouse, which is thrown away.",
  positionals: [
    {name: "JOB", description: "jobs to check, by file name without .yaml; all when not given", many: true}
  ],
  options: {strict: {description: "exit code 4 when there are warnings"}},
  workspace: true,
  run: async (context) => (await import("./check/run.ts")).run(context)
};
