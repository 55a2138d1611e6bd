import {afterEach, expect, it} from "vitest";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace | undefined;
afterEach(() => workspace?.dispose());

const job = (more: string) =>
  `feed: attendance\nfiles: data/*.csv\nid_space: s\nconstants: {program: groups}\ncolumns: {ID: person, date: started_at}\n${more}`;

it.each([
  [
    "another system's setting",
    "sign_in: {year: 2025}\n",
    "pipelines/a.yaml:6:1: sign_in is for system sign-in; the job's is plain"
  ],
  ["labels without a dictionary", "system: redcap\nredcap: {values: labels}\n", "labels need the dictionary"],
  [
    "a dictionary elsewhere",
    "system: redcap\nredcap: {dictionary: ../d.csv}\n",
    "../d.csv leaves the workspace"
  ],
  ["a year of two digits", "system: sign-in\nsign_in: {year: 25}\n", "sign_in.year"]
])("%s is a mistake in the job, told with its place", async (_what, more, message) => {
  workspace = testWorkspace({"pipelines/a.yaml": job(more)});
  await expect(workspace.load()).rejects.toMatchObject({exit: 2, message: expect.stringContaining(message)});
});
