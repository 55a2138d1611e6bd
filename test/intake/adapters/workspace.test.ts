import {readFileSync} from "node:fs";
import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {type Journey, journey, makeWorkspace, oracle, realDir, realIsThere} from "../../helpers/real.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace | undefined;
afterEach(() => workspace?.dispose());

const signIn = `feed: attendance
files: data/sign-in.csv
system: sign-in
sign_in: {order: mdy, numbers: hours}
id_space: groups
export_date: 2025-05-01
max_quarantined: 20%
constants: {program: groups}
columns:
  Member ID: person
  date: started_at
  minutes: minutes
  status: status
privacy: {Name: drop}
`;

const sheet = [
  "Evening group 2025,,,,,",
  "Member ID,Name,3/4,3/11,3/18,Total",
  "M-1,Ada Smith,X,1.5,,2",
  "M-2,Bo Jones,,A,2,1",
  "M-3,Cy Brown,??,X,X,2",
  "Total,,1,2,2,",
  "",
  "Evening group 2025,,,,,",
  "Member ID,Name,4/1,4/8,4/15,Total",
  "M-1,Ada Smith,X,,,1",
  ",Total,1,0,0,1",
  ""
].join("\n");

describe("a sign-in sheet, to the warehouse", () => {
  it("accepts a contact for each person and date with a mark, and says what it left out", async () => {
    workspace = testWorkspace({"pipelines/groups.yaml": signIn, "data/sign-in.csv": sheet});
    const report = await workspace.intake();
    expect(report.files).toMatchObject([{outcome: "loaded", records: 8, accepted: 7, quarantined: 1}]);
    const [file] = report.files;
    if (file?.outcome !== "loaded") throw new Error("not loaded");
    expect(file.problems).toMatchObject([{code: "unknown_mark", records: 1}]);
    expect(
      file.findings.filter(({code}) => code.endsWith("_left_out")).map(({code, records}) => [code, records])
    ).toEqual([
      ["lines_left_out", 2],
      ["lines_left_out", 2],
      ["columns_left_out", 2]
    ]);
    const contacts = await workspace.query<{day: string; minutes: string | null; status: string}>(
      "select cast(started_at as date)::varchar as day, minutes::varchar as minutes, status from stored.contact order by record"
    );
    expect(contacts).toEqual([
      {day: "2025-03-04", minutes: null, status: "attended"},
      {day: "2025-03-11", minutes: "90.00", status: "attended"},
      {day: "2025-03-11", minutes: null, status: "no_show"},
      {day: "2025-03-18", minutes: "120.00", status: "attended"},
      {day: "2025-03-11", minutes: null, status: "attended"},
      {day: "2025-03-18", minutes: null, status: "attended"},
      {day: "2025-04-01", minutes: null, status: "attended"}
    ]);
    const people = await workspace.query<{n: number}>(
      "select count(distinct person)::integer as n from stored.contact"
    );
    expect(people).toEqual([{n: 3}]);
    const lines = await workspace.query<{line: bigint}>("select line from stored.quarantine");
    expect(lines.map(({line}) => Number(line))).toEqual([5]);
  });

  it("loads nothing anew when run again", async () => {
    workspace = testWorkspace({"pipelines/groups.yaml": signIn, "data/sign-in.csv": sheet});
    await workspace.intake();
    expect((await workspace.intake()).files).toMatchObject([{outcome: "unchanged", accepted: 7}]);
  });

  it("refuses a plain export, with nothing of its records in the message", async () => {
    workspace = testWorkspace({
      "pipelines/groups.yaml": signIn,
      "data/sign-in.csv": "Name,Date\nAda Smith,2025-03-04\n"
    });
    const error = await workspace.intake().catch((refused: unknown) => refused);
    expect(error).toMatchObject({exit: 3, message: expect.stringContaining("not a file of system sign-in")});
    expect((error as Error).message).not.toContain("Ada");
  });
});

const redcap = {
  "pipelines/people.yaml": `feed: people
files: data/redcap.csv
system: redcap
redcap: {dictionary: data/dictionary/redcap.csv}
id_space: redcap
export_date: 2020-01-31
columns:
  record_id: person
  sex: {to: characteristic:gender, codes: {0: woman, 1: man}}
privacy: {first_name: drop, dob: drop, age: drop}
`,
  "pipelines/readings.yaml": `feed: contacts
files: data/redcap.csv
system: redcap
redcap: {dictionary: data/dictionary/redcap.csv, instrument: bp}
id_space: redcap
export_date: 2020-01-31
constants: {program: peers}
columns: {record_id: person, date_bp: started_at}
`
};

describe.runIf(realIsThere)("a real REDCap project, to the warehouse", () => {
  const file = (name: string) => readFileSync(join(realDir, "redcap", "repeating-instruments", name), "utf8");

  it("gives people and, from the same file, the records of a repeating instrument", async () => {
    workspace = testWorkspace({
      ...redcap,
      "data/redcap.csv": file("data.csv"),
      "data/dictionary/redcap.csv": file("dictionary.csv")
    });
    const report = await workspace.intake();
    expect(report.files).toMatchObject([
      {job: "people", outcome: "loaded", records: 2, accepted: 2},
      {job: "readings", outcome: "loaded", records: 4, accepted: 4}
    ]);
    const days = await workspace.query<{person: number; day: string}>(
      "select person, cast(started_at as date)::varchar as day from stored.contact order by record"
    );
    expect(days.map(({day}) => day)).toEqual(["2019-10-14", "2019-10-14", "2019-10-14", "2004-04-04"]);
    expect(new Set(days.map(({person}) => person)).size).toBe(2);
  });

  it("loads again when the dictionary has changed, and not otherwise", async () => {
    workspace = testWorkspace({
      ...redcap,
      "data/redcap.csv": file("data.csv"),
      "data/dictionary/redcap.csv": file("dictionary.csv")
    });
    await workspace.intake();
    expect((await workspace.intake()).files.map(({outcome}) => outcome)).toEqual(["unchanged", "unchanged"]);
    workspace.write(
      "data/dictionary/redcap.csv",
      file("dictionary.csv").replace("Date of Birth", "Birth date")
    );
    expect((await workspace.intake()).files.map(({outcome}) => outcome)).toEqual(["loaded", "loaded"]);
  });
});

describe.runIf(realIsThere)("the real HMIS folder, the whole way", () => {
  it("gives R's survival with exits joined from the file beside", {timeout: 180_000}, async () => {
    const dir = await makeWorkspace("hmis-lsa", ["Enrollment.csv", "Exit.csv", "Project.csv", "Export.csv"]);
    const job = join(dir, "pipelines", "enrollments.yaml");
    const text = await readFile(job, "utf8");
    await writeFile(
      job,
      `system: hmis\n${text.replace("EntryDate: opened", "EntryDate: opened\n  ExitDate: closed")}`
    );
    for (const other of ["exits", "clients"]) await rm(join(dir, "pipelines", `${other}.yaml`));
    const services: Journey = await journey(dir);
    try {
      expect(services.result.intake?.files).toMatchObject([{records: 819, accepted: 650, quarantined: 169}]);
      const r = oracle("hmis-lsa/expected/km_enrollment.json").results.first_enrollment_per_person;
      r.times.forEach((day: number, index: number) => {
        expect(services.cell(`survival:${day}`).value).toBeCloseTo(r.surv[index], 9);
      });
    } finally {
      await services.discard();
    }
  });
});
