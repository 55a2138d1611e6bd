import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";
import {waymark} from "./terminal.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const taken = "export_date: 2025-06-15\n";
/** The form of WHO-5, all items 3. */
const form = (id: string, day: string) => `${id},${day},3,3,3,3,3`;
const files = {
  "pipelines/people.yaml": `feed: people\nfiles: data/people.csv\nid_space: casebook\n${taken}columns: {Client: person, Consent: consent}\n`,
  "data/people.csv": "Client,Consent\nA-1,yes\nB-2,yes\nC-3,yes\nD-4,no\nE-5,yes\nF-6,yes\n=7,yes\n",
  "pipelines/enrolments.yaml": `feed: episodes\nfiles: data/enrolments.csv\nid_space: casebook\n${taken}constants: {program: peers}\ncolumns: {Client: person, In: opened, Out: closed, Why: reason}\n`,
  "data/enrolments.csv": `Client,In,Out,Why
A-1,2025-01-01,,
B-2,2025-01-01,2025-06-05,died
C-3,2025-01-01,2025-06-05,completed
D-4,2025-01-01,,
E-5,2025-01-01,,
F-6,2025-03-01,,
=7,2025-01-01,,
`,
  "pipelines/forms.yaml": `feed: surveys\nfiles: data/forms.csv\nid_space: casebook\n${taken}constants: {program: peers}\ncolumns: {Client: person, Day: taken}\nsurvey:\n  - {instrument: who5, items: [q1, q2, q3, q4, q5]}\n`,
  // 180 days after 1 January is 30 June; the window is 31 May to 30 July. E answered in it; F's opens on 29 July.
  "data/forms.csv": `Client,Day,q1,q2,q3,q4,q5
${["A-1", "B-2", "C-3", "D-4", "E-5", "=7"].map((id) => form(id, "2025-01-01")).join("\n")}
${form("E-5", "2025-06-10")}
${form("F-6", "2025-03-01")}
`,
  "pipelines/door.yaml": `feed: contacts\nfiles: data/door.csv\nid_space: door\n${taken}constants: {program: groups}\ncolumns: {Card: person, Day: started_at}\n`,
  "data/door.csv": "Card,Day\nz9,2025-03-01\nk1,2025-03-01\n",
  "pipelines/links.yaml": `feed: crosswalk\nfiles: data/links.csv\nid_space: casebook\n${taken}columns: {Client: person, Card: {to: other, space: door}}\n`,
  "data/links.csv": "Client,Card\nA-1,z9\n"
};

const due = (...words: string[]) => waymark(["due", ...words, "--workspace", workspace.dir], {tty: true});
const lines = (path: string) => readFileSync(join(workspace.dir, path), "utf8").trim().split("\r\n");

test("writes who is to be asked by their own ids, for the owner alone, and leaves out the dead, closed and those who said no", async () => {
  workspace = testWorkspace(files);
  await workspace.intake({today: "2025-06-15"});
  const told = await due("--job", "people", "--on", "2025-06-15");
  expect(told).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("2 people to ask on 2025-06-15, 2 forms")
  });
  expect(told.stdout + told.stderr).not.toMatch(/A-1/);
  expect(lines(".waymark/due/people.csv")).toEqual([
    "id,questionnaire,follow_up,programs,window_opens,due,window_ends",
    "A-1,WHO-5,6 months,peers,2025-05-31,2025-06-30,2025-07-30",
    // What a spreadsheet would run as a formula is marked as text.
    "'=7,WHO-5,6 months,peers,2025-05-31,2025-06-30,2025-07-30"
  ]);
  expect(statSync(join(workspace.dir, ".waymark/due/people.csv")).mode & 0o777).toBe(0o600);
  expect(statSync(join(workspace.dir, ".waymark/due")).mode & 0o777).toBe(0o700);
});

test("looks ahead as far as it is told, and by an id that is linked", async () => {
  workspace = testWorkspace(files);
  await workspace.intake({today: "2025-06-15"});
  await due("--job", "people", "--on", "2025-06-15", "--ahead", "60", "--out", "calls.csv");
  expect(lines("calls.csv").at(-1)).toBe("F-6,WHO-5,6 months,peers,2025-07-29,2025-08-28,2025-09-27");
  // In the door's export A is z9; of the others it knows nobody, and says so.
  const door = await due("--job", "door", "--on", "2025-06-15");
  expect(door.stdout).toContain("1 person to ask");
  expect(door.stdout).toContain("1 person more is due and in no export of door.");
  expect(lines(".waymark/due/door.csv").at(-1)).toMatch(/^z9,/);
});

test("nobody is due once the window has ended, or before anything of it is known", async () => {
  workspace = testWorkspace(files);
  await workspace.intake({today: "2025-06-15"});
  await due("--job", "people", "--on", "2025-07-31");
  expect(
    lines(".waymark/due/people.csv")
      .slice(1)
      .map((line) => line.split(",")[0])
  ).toEqual(["F-6"]);
  await due("--job", "people", "--on", "2025-02-01");
  expect(lines(".waymark/due/people.csv")).toHaveLength(1);
});

test("is told what is wrong with a job, a day and a place", async () => {
  workspace = testWorkspace(files);
  await workspace.intake({today: "2025-06-15"});
  expect(await due()).toMatchObject({code: 2, stderr: expect.stringContaining("missing: --job")});
  expect(await due("--job", "peple")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Did you mean people?")
  });
  expect(await due("--job", "people", "--on", "June")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("not a day: June")
  });
  expect(await due("--job", "people", "--out", "dist/due.csv")).toMatchObject({
    ...{code: 2, stderr: expect.stringContaining("a list of people in a published folder")}
  });
  expect(existsSync(join(workspace.dir, "dist"))).toBe(false);
});

test("does not write names where a job makes its ids of them", async () => {
  workspace = testWorkspace({
    ...files,
    "pipelines/roster.yaml":
      "feed: people\nfiles: data/roster.csv\nid_space: roster\nexport_date: 2025-06-15\nids: {person: {from: [First, Last]}}\n",
    "data/roster.csv": "First,Last\nAda,Byron\n"
  });
  await workspace.intake({today: "2025-06-15"});
  expect(await due("--job", "roster", "--on", "2025-06-15")).toMatchObject({
    ...{code: 2, stderr: expect.stringContaining("no ids of people in the exports of roster")}
  });
});
