import {readFileSync} from "node:fs";
import {afterEach, expect, test} from "vitest";
import {inReading, wholeCell} from "../../helpers/figures.ts";
import {crosswalk, twoSystems} from "../../helpers/two-systems.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const served = async () => (await wholeCell(workspace, "served")).value;

test("two records of one person are merged, within a system and across", async () => {
  workspace = testWorkspace({
    ...twoSystems,
    "corrections.yaml": "merge:\n  - [casebook:A, casebook:B, door:a]\n"
  });
  expect((await workspace.intake()).changed).toBe(true);
  expect(await served()).toBe(5);
  expect((await workspace.intake()).changed).toBe(false);
  workspace.write("corrections.yaml", "merge: []\n");
  expect((await workspace.intake()).changed).toBe(true);
  expect(await served()).toBe(7);
});

test("a link that is wrong is taken apart", async () => {
  workspace = testWorkspace({
    ...twoSystems,
    ...crosswalk("A,a", "B,b"),
    "corrections.yaml": "apart:\n  - [door:a, casebook:A]\n"
  });
  await workspace.intake();
  expect(await served()).toBe(6);
});

test("an id that two people share is split by day and program, to a person of their own or to another id", async () => {
  workspace = testWorkspace({
    "pipelines/casebook.yaml": twoSystems["pipelines/casebook.yaml"]!.replace("03-31", "12-31"),
    "data/casebook.csv":
      "Client,Program,Day\nA,peers,2025-03-01\nA,peers,2025-06-01\nA,groups,2025-06-02\nA,groups,2025-09-01\nB,peers,2025-03-04\n",
    "corrections.yaml": "split:\n  - {id: casebook:A, from: 2025-06-01}\n"
  });
  const people = () =>
    inReading(workspace, async ({warehouse}) =>
      (
        await warehouse.query<{days: string}>(
          "select string_agg(strftime(day, '%m-%d'), ' ' order by day) as days from contact group by person order by days"
        )
      ).map(({days}) => days)
    );
  await workspace.intake();
  expect(await people()).toEqual(["03-01", "03-04", "06-01 06-02 09-01"]);
  workspace.write(
    "corrections.yaml",
    "split:\n  - {id: casebook:A, from: 2025-06-01, to: 2025-08-31, programs: [groups], as: casebook:B}\n"
  );
  await workspace.intake();
  expect(await people()).toEqual(["03-01 06-01 09-01", "03-04 06-02"]);
});

test("a mistake is told by its place and never by the id; corrections are part of the digest", async () => {
  workspace = testWorkspace({
    ...twoSystems,
    "corrections.yaml":
      "merge:\n  - [casebook:SECRET-1, SECRET-2]\nsplit:\n  - {id: cellar:SECRET-3, from: 2025-01-01}\n"
  });
  const fails = async () =>
    workspace.load().then(
      () => "",
      (error: Error) => error.message
    );
  const wrong = await fails();
  expect(wrong).toMatch(/corrections\.yaml:2:25: merge\[1\]\[2\]: write a person as the id space/);
  workspace.write(
    "corrections.yaml",
    "merge:\n  - [casebook:SECRET-1, cellar:SECRET-2]\nsplit:\n  - {id: door:SECRET-3, from: 2025-01-01}\n  - {id: door:SECRET-3, to: 2025-02-01}\n  - {id: door:SECRET-4, programs: [grops]}\n  - {id: door:SECRET-5}\n"
  );
  const unfit = await fails();
  expect(unfit).toMatch(/2:25: unknown id space: cellar \(allowed: casebook, door/);
  expect(unfit).toMatch(/5:5: an earlier split/);
  expect(unfit).toMatch(/6:\d+: unknown program: grops .*did you mean groups/);
  expect(unfit).toMatch(/7:5: say which records/);
  for (const message of [wrong, unfit]) expect(message).not.toContain("SECRET");

  workspace.remove("corrections.yaml");
  const plain = (await workspace.load()).digest;
  workspace.write("corrections.yaml", "merge: [[casebook:A, door:a]]\n");
  expect((await workspace.load()).digest).not.toBe(plain);
});

test("ids of corrections are nowhere but in their file; those no export holds are counted", async () => {
  workspace = testWorkspace({
    ...twoSystems,
    "corrections.yaml": "merge:\n  - [casebook:A, door:NOBODY-77]\n"
  });
  const lines: string[] = [];
  await workspace.intake({log: (line) => lines.push(line)});
  expect(lines).toContain("corrections.yaml: 1 of its ids are in no export");
  expect(await workspace.query("select code, records from stored.finding where load_id is null")).toEqual([
    {code: "correction_of_nobody", records: 1n}
  ]);
  expect(await served()).toBe(7);
  expect(readFileSync(`${workspace.dir}/.waymark/warehouse.duckdb`).includes("NOBODY")).toBe(false);
});

test("who did not consent is out of outcomes and in the counts of service", async () => {
  workspace = testWorkspace({
    ...twoSystems,
    "pipelines/people.yaml": `
feed: people
files: data/people.csv
id_space: casebook
columns: {Client: person, Agreed: consent}
`,
    "data/people.csv": "Client,Agreed\nA,yes\nB,No\nC,2025-02-01\nD,\n",
    "pipelines/survey.yaml": `
feed: surveys
files: data/survey.csv
id_space: casebook
columns: {Client: person, Day: taken}
survey: [{instrument: mood, items: [q1]}]
`,
    "data/survey.csv": "Client,Day,q1\nA,2025-03-01,1\nB,2025-03-01,2\nC,2025-03-01,3\nD,2025-03-01,0\n",
    "data/instruments/mood.yaml": `
id: mood
name: Mood today
short: Mood
status: verified
answers: {range: [0, 3], labels: {}}
items: 1
variants: {standard: {name: Standard, source: own, status: verified}}
missing: {rule: complete, source: own, status: verified}
scales:
  - {id: total, name: Mood, constructs: [mood], items: [1], score: sum, range: [0, 3], direction: higher}
licence: {terms: own, permission: own, attribution: own}
sources: [own]
`
  });
  await workspace.intake();
  expect(await served()).toBe(7);
  await inReading(workspace, async ({warehouse, findings}) => {
    expect(await warehouse.query("select cast(value as integer) as value from score order by value")).toEqual(
      [{value: 1}, {value: 3}]
    );
    expect(findings.find(({code}) => code === "without-consent")?.records).toBe(2);
  });
});
