import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {waymark} from "../commands/terminal.ts";

const dirs: string[] = [];
afterAll(() => Promise.all(dirs.map((dir) => rm(dir, {recursive: true, force: true}))));

/** A workspace as `init` makes it, with exports in `data/`. */
async function workspaceWith(
  files: Readonly<Record<string, readonly (readonly string[])[]>>
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "waymark-propose-"));
  dirs.push(dir);
  expect((await waymark(["init", dir, "--name", "Test"])).code).toBe(0);
  await mkdir(join(dir, "data"), {recursive: true});
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(dir, "data", name), rows.map((cells) => `${cells.join(",")}\n`).join(""));
  return dir;
}

interface Document {
  jobs: {name: string; yaml: string; feed: {id: string}; notes: string[]}[];
  refused: {message: string}[];
  aside: {file: string; why: string}[];
}

async function map(dir: string, ...names: string[]): Promise<{code: number; told: Document}> {
  const paths = names.map((name) => join(dir, "data", name));
  const {code, stdout} = await waymark(["map", ...paths, "--workspace", dir, "--json", "--write"]);
  return {code, told: JSON.parse(stdout) as Document};
}

async function accepted(dir: string): Promise<Record<string, number>> {
  const {code, stdout} = await waymark(["check", "--workspace", dir, "--json"]);
  expect(code, stdout).toBe(0);
  const {files} = JSON.parse(stdout) as {files: {file: string; accepted: number}[]};
  return Object.fromEntries(files.map(({file, accepted}) => [file.replace("data/", ""), accepted]));
}

const day = (at: number): string => `0${1 + (at % 6)}/${10 + (at % 18)}/2025`;
const first = ["Ann", "Bob", "Carla", "Dan", "Eve", "Frank", "Gina"];
const last = ["Smith", "Jones", "Garcia", "Miller", "Davis"];
/** Thirty-five people, each of another name. */
const person = (at: number): string[] => [
  first[at % 7]!,
  last[at % 5]!,
  `0${1 + (at % 9)}/${10 + (at % 7)}/1970`
];
const many = (length: number, row: (at: number) => string[]) => Array.from({length}, (_, at) => row(at));

describe("a sheet that names people and numbers nobody", () => {
  it("gets ids made of names and birth, shared between files, and runs as proposed", {
    timeout: 60_000
  }, async () => {
    const dir = await workspaceWith({
      "visits.csv": [
        ["First Name", "Last Name", "DOB", "Date", "Minutes"],
        ...many(140, (at) => [...person(at % 35), day(at), "45"])
      ],
      "intakes.csv": [
        ["First Name", "Last Name", "Date of Birth", "Enrollment Date", "Discharge Date", "Phone"],
        ...many(35, (at) => [...person(at), day(at), "", `303-555-01${10 + at}`])
      ]
    });
    const {code, told} = await map(dir, "visits.csv", "intakes.csv");
    expect(code).toBe(0);
    const [visits, intakes] = told.jobs.map(({yaml}) => yaml);
    expect(visits).toContain("person: {from: [First Name, Last Name, DOB], order: mdy}");
    expect(visits).toContain("LOOK: who is spelled in two ways counts as two people");
    expect(intakes).toContain("person: {from: [First Name, Last Name, Date of Birth], order: mdy}");
    expect(intakes).toContain("Phone: drop");
    expect([visits, intakes].map((yaml) => /^id_space: (.*)$/m.exec(yaml!)![1])).toEqual(["names", "names"]);
    expect(await accepted(dir)).toEqual({"visits.csv": 140, "intakes.csv": 35});
    expect(JSON.stringify(told)).not.toMatch(/Carla|Garcia|1970/);
  });

  it("leaves out a birth that is often blank, and says what that means", {timeout: 60_000}, async () => {
    const dir = await workspaceWith({
      "visits.csv": [
        ["First Name", "Last Name", "DOB", "Date"],
        ...many(70, (at) => [
          ...person(at % 35).slice(0, 2),
          at % 4 === 0 ? "" : person(at % 35)[2]!,
          day(at)
        ])
      ]
    });
    const {told} = await map(dir, "visits.csv");
    const {yaml} = told.jobs[0]!;
    expect(yaml).toContain("person: {from: [First Name, Last Name]}");
    expect(yaml).toContain("LOOK: two people of one name count as one");
    expect(yaml).toContain("LOOK: DOB is blank in 18 records");
    expect(await accepted(dir)).toEqual({"visits.csv": 70});
  });

  it("gets none where a column says who it is", {timeout: 60_000}, async () => {
    const dir = await workspaceWith({
      "visits.csv": [
        ["Client ID", "First Name", "Last Name", "DOB", "Date"],
        ...many(70, (at) => [`C${at % 35}`, ...person(at % 35), day(at)])
      ]
    });
    const {yaml} = (await map(dir, "visits.csv")).told.jobs[0]!;
    expect(yaml).toContain("Client ID: person");
    expect(yaml).not.toMatch(/^ids:/m);
    expect(yaml).toContain("First Name: drop");
  });
});

describe("what a job cannot read yet", () => {
  it("is said: times beside their day, and how long it lasted", {timeout: 60_000}, async () => {
    const dir = await workspaceWith({
      "visits.csv": [
        ["Client ID", "Date", "Time In", "Time Out"],
        ...many(70, (at) => [`C${at % 35}`, day(at), `${1 + (at % 9)}:15 PM`, `${2 + (at % 9)}:00 PM`])
      ]
    });
    const {told} = await map(dir, "visits.csv");
    expect(told.jobs[0]!.notes).toEqual([
      expect.stringContaining("Time In and Time Out hold times of day and are not read"),
      expect.stringContaining("how long it lasted is not worked out of Time In and Time Out")
    ]);
    expect(await accepted(dir)).toEqual({"visits.csv": 70});
  });

  it("is not said of times that stand with their day, nor of durations", {timeout: 60_000}, async () => {
    const dir = await workspaceWith({
      "visits.csv": [
        ["Client ID", "Started at", "Time spent"],
        ...many(70, (at) => [`C${at % 35}`, `${day(at)} 13:30`, `1:${10 + (at % 40)}`])
      ]
    });
    expect((await map(dir, "visits.csv")).told.jobs[0]!.notes).toEqual([]);
  });

  it("stands as a comment where a column is blank today, and works with the # taken off", {
    timeout: 60_000
  }, async () => {
    const header = ["Client ID", "Enrollment Date", "Discharge Date", "Date of Birth"];
    const row = (at: number) => [`C${at}`, day(at), "", ""];
    const dir = await workspaceWith({"enrollments.csv": [header, ...many(35, row)]});
    const {yaml} = (await map(dir, "enrollments.csv")).told.jobs[0]!;
    expect(yaml).toContain("Discharge Date is empty in this file; it would be mapped to closed when filled");
    expect(yaml).toContain("\n  # Discharge Date: {to: closed, order: mdy}\n");
    // A name that announces an identifier is dropped, whatever it could be.
    expect(yaml).toContain("Date of Birth: drop");
    expect(yaml).not.toMatch(/# Date of Birth: .*birth_year/);
    expect(await accepted(dir)).toEqual({"enrollments.csv": 35});
    await writeFile(
      join(dir, "pipelines", "enrollments.yaml"),
      yaml.replace("  # Discharge Date: {", "  Discharge Date: {")
    );
    const closed = many(35, (at) => [...row(at).slice(0, 2), "06/28/2025", ""]);
    await writeFile(
      join(dir, "data", "enrollments.csv"),
      [header, ...closed].map((cells) => `${cells.join(",")}\n`).join("")
    );
    expect(await accepted(dir)).toEqual({"enrollments.csv": 35});
  });
});

describe("a file that is not one table with a header", () => {
  it("is said: another table below it, and no header", {timeout: 60_000}, async () => {
    const visits = many(70, (at) => [`C${at % 35}`, day(at), "30"]);
    const dir = await workspaceWith({
      "visits.csv": [
        ["Client ID", "Date", "Minutes"],
        ...visits,
        [],
        ["Staff", "Week", "Hours"],
        ["Ann", "01/06/2025", "38"]
      ],
      "bare.csv": visits
    });
    const {code, told} = await map(dir, "visits.csv", "bare.csv");
    expect(code).toBe(0);
    expect(told.jobs.flatMap(({notes}) => notes)).toEqual([
      expect.stringContaining("visits.csv: another table begins on line 73")
    ]);
    expect(told.refused[0]!.message).toContain("bare.csv: no header: its first line is a record");
    expect(await accepted(dir)).toEqual({"visits.csv": 70});
  });
});

describe("a folder of files", () => {
  const marks = ["DateDeleted", "ExportID"];
  const hmis = {
    "Client.csv": [
      ["PersonalID", "Gender", "Veteran", ...marks],
      ...many(30, (at) => [String(1000 + at), String(at % 2), "0", "", "E1"])
    ],
    "Enrollment.csv": [
      ["EnrollmentID", "PersonalID", "ProjectID", "EntryDate", ...marks],
      ...many(30, (at) => [String(5000 + at), String(1000 + at), "7", `2025-01-${10 + (at % 18)}`, "", "E1"])
    ],
    "Organization.csv": [
      ["OrganizationID", "OrganizationName", ...marks],
      ["1", "Somebody", "", "E1"]
    ],
    "User.csv": [
      ["UserID", "UserFirstName", ...marks],
      ["8", "Some", "", "E1"]
    ],
    "Funder.csv": [["FunderID", "ProjectID", "Funder", ...marks]]
  };

  it("of the HMIS standard ends well, and says which of them hold no service", {
    timeout: 60_000
  }, async () => {
    const dir = await workspaceWith({
      ...hmis,
      "other.csv": [
        ["Color", "Shape"],
        ["red", "round"],
        ["blue", "flat"]
      ]
    });
    const {code, told} = await map(dir, ...Object.keys(hmis), "other.csv");
    expect(code).toBe(0);
    expect(told.jobs.map(({feed}) => feed.id)).toContain("episodes");
    expect(told.aside.map(({file}) => file)).toEqual(["Organization.csv", "User.csv", "Funder.csv"]);
    expect(told.aside[0]!.why).toContain("no service records in it");
    expect(told.aside[2]!.why).toContain("no records in it");
    expect(told.refused.map(({message}) => message)).toEqual([
      expect.stringContaining("other.csv: no feed fits")
    ]);
  });

  it("of which nothing can be mapped is exit 3", {timeout: 60_000}, async () => {
    const dir = await workspaceWith(hmis);
    const {code, told} = await map(dir, "Organization.csv", "User.csv");
    expect([code, told.jobs.length, told.refused.length, told.aside]).toEqual([3, 0, 2, []]);
  });
});
