import {afterEach, describe, expect, test} from "vitest";
import {compareSights} from "../../../src/intake/drift/compare.ts";
import {renamePatch} from "../../../src/intake/drift/patch.ts";
import {probableRenames} from "../../../src/intake/drift/renames.ts";
import {type ColumnSight, shapeOf} from "../../../src/intake/drift/sight.ts";
import type {IntakeReport, LoadedFile} from "../../../src/intake/intake.ts";
import {readQuality} from "../../../src/release/quality.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace | undefined;
afterEach(() => {
  workspace?.dispose();
  workspace = undefined;
});

const job = (more = "") => `
feed: contacts
files: data/*.csv
id_space: casebook
mode: append
key: contact
max_quarantined: 100%
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
${more}columns:
  Contact: contact
  "Client ID": person
  Program: {to: program, codes: {Circles: groups}}
  Day: started_at
`;
const people = (from: number, to: number, line: (person: number) => string): string =>
  Array.from({length: to - from + 1}, (_, index) => line(from + index)).join("\n");

const drift = ({files}: IntakeReport) =>
  files
    .filter((file): file is LoadedFile => file.outcome === "loaded")
    .flatMap(({findings}) => findings)
    .filter(({code}) => code.startsWith("drift_"))
    .map(({code, severity, message}) => [code, severity, message]);

const first = `Contact,Client ID,Program,Day,Note\n${people(1, 12, (n) => `${n},P${n},Circles,2025-01-0${1 + (n % 9)},1`)}\n`;

test("a file that the quarantine gate holds tells what has changed since the export before", async () => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": job().replace("100%", "5%"),
    "data/2025-01-31.csv": first
  });
  await workspace.intake();
  const serials = people(1, 12, (n) => `${n + 20},P${n},Circles,${45_700 + n},1`);
  workspace.write("data/2025-02-28.csv", `Contact,Client ID,Program,Day,Note\n${serials}\n`);
  await expect(workspace.intake()).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining("12 not_a_date in Day"),
    next: expect.stringContaining("column Day held dates before and holds whole numbers now")
  });
});

test("what is different from the last export is told, each kind under its code, and nothing of it is published", async () => {
  workspace = testWorkspace({"pipelines/contacts.yaml": job(), "data/2025-01-31.csv": first});
  expect(drift(await workspace.intake())).toEqual([]);
  workspace.write(
    "data/2025-02-28.csv",
    `Contact,Client ID,Program,Day,Room,Memo\n${people(1, 12, (n) => `${n + 20},Q${n},${n === 1 ? "SECRET" : n === 2 ? "peers" : "Circles"},2025-02-0${1 + (n % 9)},a b,x`)}\n`
  );
  const told = drift(await workspace.intake());
  expect(told).toEqual([
    ["drift_missing_column", "note", "column Note is no longer in the export"],
    ["drift_new_column", "note", "column Room is new in the export; it is not loaded until the job maps it"],
    ["drift_new_column", "note", "column Memo is new in the export; it is not loaded until the job maps it"],
    [
      "drift_new_codes",
      "warning",
      "column Program holds 1 more codes that the job does not know than before"
    ],
    ["drift_codes_in_use", "note", "column Program holds for the first time: peers"]
  ]);
  expect(JSON.stringify(told)).not.toContain("SECRET");
  await workspace.inWarehouse(async (warehouse) => {
    const {findings} = await readQuality(warehouse, {explain: (code) => code, findings: []});
    expect(findings.filter(({code}) => code.startsWith("drift_"))).toEqual([]);
    expect(await warehouse.query("select distinct code from stored.sight_code order by code")).toEqual([
      {code: "groups"},
      {code: "peers"}
    ]);
  });
});

test("ids that no longer match and a column of another kind are warnings", async () => {
  workspace = testWorkspace({"pipelines/contacts.yaml": job(), "data/2025-01-31.csv": first});
  await workspace.intake();
  const again = (prefix: string, note: string, day: string) =>
    `Contact,Client ID,Program,Day,Note\n${people(1, 12, (n) => `${day}${n},${prefix}${n},Circles,2025-${day}-01,${note}`)}\n`;
  workspace.write("data/2025-02-28.csv", again("P", "1", "02"));
  await workspace.intake();
  workspace.write("data/2025-03-31.csv", again("0", "some words", "03"));
  expect(drift(await workspace.intake())).toEqual([
    ["drift_type_changed", "warning", "column Client ID held text before and holds whole numbers now"],
    ["drift_type_changed", "warning", "column Note held whole numbers before and holds text now"],
    [
      "drift_match_rate",
      "warning",
      "0% of its people were known before, where it was 100% the last time; the ids may be written differently"
    ]
  ]);
});

test("a column the job maps that is called something else now is proposed, with the patch of the job", async () => {
  workspace = testWorkspace({"pipelines/contacts.yaml": job(), "data/2025-01-31.csv": first});
  await workspace.intake();
  workspace.write(
    "data/2025-02-28.csv",
    first.replace("Client ID", "ClientNumber").replaceAll("-01-", "-02-")
  );
  await expect(workspace.intake()).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining(
      "Client ID is gone, and ClientNumber is probably it (a similar name, the same place, values of the same kind (text))"
    ),
    next: 'if so, change pipelines/contacts.yaml:\n-   "Client ID": person\n+   ClientNumber: person'
  });
});

test("an older export that comes late, or again after its job was mended, is not compared with newer ones", async () => {
  const march = first.replaceAll("-01-", "-03-").replace("Note", "Room");
  workspace = testWorkspace({"pipelines/contacts.yaml": job(), "data/2025-03-31.csv": march});
  await workspace.intake();
  workspace.write("data/2025-01-31.csv", first);
  expect(drift(await workspace.intake())).toEqual([]);
  workspace.write("pipelines/contacts.yaml", job("missing: [none]\n"));
  expect(drift(await workspace.intake()).map(([code]) => code)).toEqual(["drift_renamed_column"]);
});

describe("the guard of snapshots", () => {
  const snapshot = (more = "") => `
feed: contacts
files: data/*.csv
id_space: casebook
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
${more}columns: {Client: person, Program: program, Day: started_at}
`;
  const csv = (count: number) =>
    `Client,Program,Day\n${people(1, count, (n) => `P${n},groups,2025-01-01`)}\n`;

  test("one that lacks too many people is held, and an older one is not", async () => {
    workspace = testWorkspace({"pipelines/contacts.yaml": snapshot(), "data/2025-02-28.csv": csv(40)});
    await workspace.intake();
    workspace.write("data/2025-01-31.csv", csv(5));
    await workspace.intake();
    workspace.write("data/2025-03-31.csv", csv(31));
    await expect(workspace.intake()).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining(
        "snapshot held: 9 of 40 people of the export before are not in it (22.5%, allowed 20%)"
      )
    });
    expect(await workspace.query("select count(*)::integer as n from stored.current_contact")).toEqual([
      {n: 40}
    ]);
    workspace.write("pipelines/contacts.yaml", snapshot("max_dropped_people: 25%\n"));
    const {files} = await workspace.intake();
    expect(files.map(({outcome}) => outcome)).toEqual(["unchanged", "unchanged", "loaded"]);
    expect(await workspace.query("select count(*)::integer as n from stored.current_contact")).toEqual([
      {n: 31}
    ]);
  });

  test("a few people may go unless the job says how many", async () => {
    workspace = testWorkspace({"pipelines/contacts.yaml": snapshot(), "data/2025-02-28.csv": csv(6)});
    await workspace.intake();
    workspace.remove("data/2025-02-28.csv");
    workspace.write("data/2025-03-31.csv", csv(3));
    await workspace.intake();
    workspace.write("pipelines/contacts.yaml", snapshot("max_dropped_people: 10%\n"));
    workspace.write("data/2025-04-30.csv", csv(2));
    await expect(workspace.intake()).rejects.toThrow(/snapshot held: 1 of 3/);
  });
});

test("shapes are told from nearly all records", () => {
  const shape = (...texts: string[]) => shapeOf(texts.map((text) => ({text, records: 1})));
  const twenty = (value: string) => Array.from({length: 19}, () => value);
  expect(shape()).toBe("blank");
  expect(shape("", " ")).toBe("blank");
  expect(shape(...twenty("12"), "n/a")).toBe("whole number");
  expect(shape("1", "2.5")).toBe("number");
  expect(shape("2025-01-02", "3/4/2025 10:00")).toBe("date");
  expect(shape("9:30", "10:15 pm")).toBe("time");
  expect(shape("Yes", "no")).toBe("yes or no");
  expect(shape("A-1", "2")).toBe("text");
  const codes = [
    {text: "60", records: 500},
    {text: "90", records: 300},
    {text: "ninety", records: 1}
  ];
  expect(shapeOf(codes)).toBe("whole number");
});

test("renames take the likeliest pairs, each column once, and only of one kind", () => {
  const at = (header: string, position: number, shape: ColumnSight["shape"] = "text") => ({
    header,
    position,
    shape
  });
  expect(
    probableRenames(
      [at("Client ID", 1), at("Start", 2, "date"), at("Rate", 9, "number")],
      [at("Start Date", 3, "date"), at("ID of client", 1), at("Other", 9), at("Zebra", 5)]
    ).map(({from, to}) => [from, to])
  ).toEqual([
    ["Client ID", "ID of client"],
    ["Start", "Start Date"]
  ]);
});

test("the patch keeps all of a line but the name", () => {
  const text = "columns: {Client: person, Day: started_at}\nsurvey: Client\n  'Client': {to: person}\n";
  expect(renamePatch(text, [{from: "Client", to: "Client: new"}])).toEqual([
    "- columns: {Client: person, Day: started_at}",
    '+ columns: {"Client: new": person, Day: started_at}',
    "-   'Client': {to: person}",
    '+   "Client: new": {to: person}'
  ]);
});

test("nothing is compared before there is something to compare with", () => {
  expect(compareSights(undefined, {columns: [], people: null, peopleKnown: null})).toEqual([]);
});
