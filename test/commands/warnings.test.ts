import {afterAll, expect, test} from "vitest";
import {warningLines} from "../../src/commands/text/warnings.ts";
import {testWorkspace} from "../helpers/workspace.ts";
import {waymark} from "./terminal.ts";

const workspace = testWorkspace({
  "pipelines/stays.yaml": `feed: episodes
files: data/stays.csv
id_space: members
export_date: 2025-06-30
constants: {program: groups}
columns: {Id: person, In: opened, Out: closed, Why: {to: reason, codes: {Moved: moved, Died: died}}}
`,
  "data/stays.csv":
    "Id,In,Out,Why\nm-1,2024-03-01,,Moved\nm-2,2024-03-02,,Died\nm-3,2024-03-02,2025-01-05,Moved\n",
  "pipelines/goals.yaml": `feed: goals
files: data/goals.csv
id_space: members
constants: {program: groups}
columns: {Id: person, Set: set}
`,
  "data/goals.csv": "Id,Set\nm-1,2024-04-01\nm-2,2024-05-02\n"
});
afterAll(workspace.dispose);

test("check says of all exports together what does not add up, by how much and what to do", async () => {
  const {code, stdout} = await waymark(["check", "--workspace", workspace.dir], {tty: true});
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^! ended-without-a-day \(2\): enrollments with a reason .*; enter the day of exit/m
  );
  // One exit, of January 2025; the goals file says nothing of the days after its newest goal.
  expect(stdout).toMatch(/^! as-of-held-back: goals speaks to 2024-05-02, and 1 record comes/m);
  expect(stdout).toMatch(/^! checks of data quality that did not pass: .*exit_day_missing \(stays\)/m);
  expect((await waymark(["check", "--strict", "--workspace", workspace.dir])).code).toBe(4);
});

test("what may be kept as a log counts nobody under the threshold", async () => {
  const {stdout} = await waymark(["check", "--workspace", workspace.dir]);
  const {warnings} = JSON.parse(stdout) as {warnings: string[]};
  const lines = warnings.join("\n");
  expect(lines).toContain("ended-without-a-day: enrollments with a reason");
  expect(lines).toContain("and some record");
  expect(lines).not.toMatch(/\(2\)|\b1 record/);
});

test("one line for each kind", () => {
  const doubtful = (scale: string) => ({
    code: "key-doubtful",
    severity: "warning" as const,
    records: 1240,
    message: `${scale} runs against its key`
  });
  const findings = [
    doubtful("hope"),
    doubtful("stigma"),
    {code: "forgotten", severity: "note" as const, records: 3, message: "records"},
    {code: "broken", severity: "warning" as const, records: 14, message: "14 days are off", next: "mend them"}
  ];
  const checks = Array.from({length: 9}, (_, at) => ({
    id: `check_${at}`,
    job: at === 0 ? "" : "visits",
    status: at === 8 ? ("passed" as const) : ("failed" as const)
  }));
  const unique = {
    ...{code: "unique", severity: "warning" as const, internal: true as const, records: 64},
    message: "64 of 212 people are like nobody else (the smallest class is 1); since 2024-03-05"
  };
  expect(warningLines({findings: [unique], checks: []}, {exact: false})).toEqual([
    "unique: 64 of 212 people are like nobody else (the smallest class is some); since 2024-03-05"
  ]);
  expect(warningLines({findings, checks}, {exact: false})).toEqual([
    "key-doubtful (1,240): hope runs against its key; and 1 more of this kind on the Data quality page",
    "broken: 14 days are off; mend them",
    expect.stringMatching(
      /did not pass: check_0, check_1 \(visits\), .*check_5 \(visits\) and 2 more; the Data/
    )
  ]);
});
