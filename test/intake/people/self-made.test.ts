import {afterEach, describe, expect, test} from "vitest";
import {neighboursOf} from "../../../src/intake/people/self-made.ts";
import {buildReading} from "../../../src/warehouse/reading.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace | undefined;
afterEach(() => {
  workspace?.dispose();
  workspace = undefined;
});

const job = (file: string, occasion: number, person = "Code: {to: person, self_made: true, case: fold}") => `
feed: surveys
files: data/${file}.csv
id_space: spring-course
export_date: 2025-12-31
max_quarantined: 50%
constants: {occasion: ${occasion}, program: groups}
columns: {Day: taken, ${person}}
survey: [{instrument: ucla3, items: "L{1..3}"}]
`;
const forms = (day: string, codes: readonly string[]) =>
  `Code,Day,L1,L2,L3\n${codes.map((code, at) => `${code},${day},${1 + (at % 3)},2,3\n`).join("")}`;
const course = (first: readonly string[], last: readonly string[]) => ({
  "pipelines/first.yaml": job("first", 0),
  "pipelines/last.yaml": job("last", 1),
  "data/first.csv": forms("2025-01-07", first),
  "data/last.csv": forms("2025-03-07", last)
});

/**
 * First: 8 forms of 7 codes. Last: 7 forms of 6 codes. At both and given once: an12, bo07, ka31 (3). mi09 came twice the
 * first time and once the last, zz10 twice the last. Of those unmatched, jo4 (last) is jo44 (first) without a character
 * and xy77 is like none.
 */
const first = ["an12", "BO07", "ka31", "mi09", "mi09", "jo44", "uw21", "ab12"];
const last = ["AN12", "bo07", "ka31", "mi09", "zz10", "zz10", "jo4", "xy77"];

test("forms are matched over occasions; a code given twice on one is left out, and all of it is counted", async () => {
  workspace = testWorkspace(course(first, last));
  const report = await workspace.intake();
  expect(report.findings).toEqual([
    {
      code: "self-made-codes",
      severity: "warning",
      records: null,
      internal: true,
      message:
        "self-made codes of spring-course, occasion 1: 8 forms at baseline, 8 forms again, 3 codes matched (37.5% of the forms at baseline, 37.5% of those again); " +
        "2 codes given more than once on one occasion, in 5 forms: whose is whose cannot be told, and they are left out of every outcome; " +
        "1 unmatched code one character away from an unmatched one at baseline, and perhaps the same person's"
    }
  ]);
  const loaded = await workspace.load();
  const {findings, read} = await workspace.inWarehouse(async (warehouse) => {
    const reading = await buildReading(warehouse, loaded, {today: "2026-01-15"});
    const read = await warehouse.query<{forms: number; people: number}>(
      "select count(*)::integer as forms, count(distinct person)::integer as people from score"
    );
    return {findings: reading.findings, read};
  });
  // 16 forms without the 5 of mi09 and zz10; an12, bo07, ka31, jo44, uw21, ab12, jo4, xy77.
  expect(read).toEqual([{forms: 11, people: 8}]);
  expect(findings.filter(({code}) => code === "self-made-codes")).toEqual(report.findings);
});

test("what is near a code is kept as keyed hashes, and goes with who is forgotten or loaded anew", async () => {
  workspace = testWorkspace(course(first, last));
  await workspace.intake();
  const rows = "select count(*)::integer as rows from stored.code_neighbour";
  const before = (await workspace.query<{rows: number}>(rows))[0]!.rows;
  expect(before).toBeGreaterThan(0);
  await workspace.intake();
  expect(await workspace.query(rows)).toEqual([{rows: before}]);
  workspace.write("pipelines/last.yaml", `${job("last", 2)}`);
  await workspace.intake();
  expect(await workspace.query(rows)).toEqual([{rows: before}]);
  const {forgetPerson} = await import("../../../src/intake/people/forget.ts");
  const loaded = await workspace.load();
  await workspace.inWarehouse((warehouse, keys) =>
    forgetPerson({workspace: loaded, warehouse, keys}, {space: "spring-course", id: "ka31"})
  );
  // ka31 in two files: itself, four without a character, four with one's place marked.
  expect(await workspace.query(rows)).toEqual([{rows: before - 18}]);
});

test("a code of several columns is one", async () => {
  const ids = "Mail: {to: language}}\nids: {person: {from: [Code, L0], self_made: true}";
  workspace = testWorkspace({
    "pipelines/first.yaml": job("first", 0, ids),
    "pipelines/last.yaml": job("last", 1, ids),
    "data/first.csv": "Code,L0,Mail,Day,L1,L2,L3\nAN,1,en,2025-01-07,1,1,1\nAN,2,en,2025-01-07,1,1,1\n",
    "data/last.csv": "Code,L0,Mail,Day,L1,L2,L3\nan,1,en,2025-03-07,1,1,1\nan,3,en,2025-03-07,1,1,1\n"
  });
  const {findings} = await workspace.intake();
  expect(findings).toMatchObject([
    {
      severity: "note",
      message: expect.stringMatching(
        /2 forms at baseline, 2 forms again, 1 code matched \(50\.0% .*, 50\.0% .*no code was given twice on one occasion; 1 unmatched code one character away/
      )
    }
  ]);
});

test("forms of ordinary ids say nothing of the kind", async () => {
  workspace = testWorkspace({
    "pipelines/first.yaml": job("first", 0, "Code: person"),
    "data/first.csv": forms("2025-01-07", first)
  });
  expect((await workspace.intake()).findings).toEqual([]);
});

describe("codes that differ in one character", () => {
  const near = (a: string, b: string): boolean => {
    const kinds = (code: string, kind: string) =>
      new Set(neighboursOf(code).flatMap(([of, text]) => (of === kind ? [text] : [])));
    const shares = (one: Set<string>, other: Set<string>) => [...one].some((text) => other.has(text));
    return (
      shares(kinds(a, "instead"), kinds(b, "instead")) ||
      shares(kinds(a, "whole"), kinds(b, "without")) ||
      shares(kinds(a, "without"), kinds(b, "whole"))
    );
  };
  test.each([
    ["an12", "an13", true],
    ["an12", "an1", true],
    ["an12", "aan12", true],
    ["an12", "an21", false],
    ["abc", "bcd", false],
    ["an12", "bo12", false],
    ["aa", "a", true]
  ])("%s and %s: %s", (a, b, expected) => {
    expect([near(a, b), near(b, a)]).toEqual([expected, expected]);
  });
});

test.each([
  [
    "without an occasion",
    job("first", 0).replace("constants: {occasion: 0, ", "constants: {"),
    /a self-made code needs an occasion/
  ],
  [
    "of a long file that does not name forms",
    job("first", 0).replace("{Day: taken", "{Day: taken, I: item, A: answer"),
    /two people of one self-made code look like one form in a long file: map a response id as form/
  ],
  [
    "of another feed",
    "feed: contacts\nfiles: data/x.csv\nid_space: x\ncolumns: {Code: {to: person, self_made: true}, P: program, D: started_at}\n",
    /self_made means nothing for person/
  ]
])("a self-made code %s is an error of the job", async (_, text, message) => {
  workspace = testWorkspace({"pipelines/first.yaml": text, "data/first.csv": "Code\n"});
  await expect(workspace.load()).rejects.toThrow(message);
});
