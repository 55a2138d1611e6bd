import {readFileSync} from "node:fs";
import fc from "fast-check";
import {afterEach, expect, test} from "vitest";
import type {LoadedFile} from "../../../src/intake/intake.ts";
import {composedId} from "../../../src/intake/people/composed.ts";
import {
  composedFindings,
  expectedCollisions,
  nearVariants
} from "../../../src/intake/people/composed-rates.ts";
import {forgetPerson} from "../../../src/intake/people/forget.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace | undefined;
afterEach(() => {
  workspace?.dispose();
  workspace = undefined;
});

const job = (ids = "person: {from: [First, Born, Town], order: mdy}") => `
feed: contacts
files: data/door.csv
id_space: door
max_quarantined: 50%
ids: {${ids}}
columns: {Program: program, Day: started_at}
`;
const rows = `First,Born,Town,Program,Day
José,03/04/1980,St. Paul,groups,2025-03-01
JOSE ,1980-03-04,st  paul,groups,2025-03-02
Ann,03/04/1980,St. Paul,groups,2025-03-03
Ann,,St. Paul,groups,2025-03-04
`;

test("people without an id are known again by several columns, however these are written", async () => {
  workspace = testWorkspace({"pipelines/door.yaml": job(), "data/door.csv": rows});
  const {files} = await workspace.intake();
  const [file] = files as [LoadedFile];
  expect(file).toMatchObject({records: 4, accepted: 3, quarantined: 1});
  expect(file.problems).toMatchObject([{field: "First + Born + Town", code: "incomplete_id", records: 1}]);
  expect(
    await workspace.query("select count(*)::integer as n from stored.contact group by person order by n desc")
  ).toEqual([{n: 2}, {n: 1}]);
  expect(file.screening.findings.map(({verdict}) => verdict)).not.toContain("none");
  const bytes = readFileSync(`${workspace.dir}/.waymark/warehouse.duckdb`);
  for (const text of ["José", "jose", "1980", "St. Paul", "st paul"])
    expect(bytes.includes(text)).toBe(false);
  expect(file.findings.filter(({code}) => code.startsWith("composed_")).map(({code}) => code)).toEqual([
    "composed_id_collisions",
    "composed_id_variants"
  ]);
});

test("whoever is known by several columns can be forgotten, from quarantine too", async () => {
  workspace = testWorkspace({
    "pipelines/door.yaml": job(),
    "data/door.csv": rows.replace("Ann,03/04/1980,St. Paul,groups", "Jose,03/04/1980,St. Paul,chess")
  });
  await workspace.intake();
  const {dir} = workspace;
  expect(dir).not.toBe("");
  const loaded = await workspace.load();
  const forgotten = await workspace.inWarehouse((warehouse, keys) =>
    forgetPerson({workspace: loaded, warehouse, keys}, {space: "door", id: "Jose|1980-03-04|St Paul"})
  );
  expect(forgotten).toEqual({ids: 1, records: 3, quarantined: 1, before: false});
});

test("what cannot be an id of several columns is a mistake with its place", async () => {
  workspace = testWorkspace({
    "pipelines/door.yaml": `${job("persn: {from: [First, Born]}, person: {from: [First, First, Town]}")}privacy: {Town: drop}\n`,
    "data/door.csv": rows
  });
  await expect(workspace.load()).rejects.toThrow(
    /door\.yaml:6:\d+: unknown field of contacts that names people: persn .*did you mean person[\s\S]*First is named twice[\s\S]*Town is dropped under privacy/
  );
});

test("parts are compared without case, accents, punctuation and spare space; dates by their day", () => {
  const id = (...parts: string[]) => composedId(parts, {order: "dmy"});
  expect(id("O\u2019Brien", "4.3.1980")).toBe(id(" o'brien", "1980-03-04"));
  expect(id("Zoë", "1980.0")).toBe(id("zoe", "1980"));
  expect(id("Ann", "1980")).not.toBe(id("An", "n1980"));
  expect(id("Ann", " ")).toBeUndefined();
  expect(composedId(["Ann", "N/A"], {missing: ["n/a"]})).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.string({minLength: 1}), {minLength: 2, maxLength: 4}), (parts) => {
      expect(composedId(parts.map((part) => ` ${part.toUpperCase().toLowerCase()} `))).toBe(
        composedId(parts.map((part) => part.toUpperCase().toLowerCase()))
      );
    })
  );
});

test("rates say how far such ids can be trusted, and no value", () => {
  const ids = [
    "anna\u001f1980",
    "anne\u001f1980",
    "maria\u001f1981",
    "mariah\u001f1982",
    "jo\u001f1980",
    "ja\u001f1980"
  ];
  expect(nearVariants(ids)).toBe(2);
  // Two people share a year with a chance of 6/15 and a name with none.
  expect(expectedCollisions(ids.map((id) => id.split("\u001f")))).toBe(0);
  const common = Array.from({length: 100}, (_, i) => [String(i % 10), String(i % 7)]);
  const tens = (10 * 10 * 9) / (100 * 99);
  const sevens = (2 * 15 * 14 + 5 * 14 * 13) / (100 * 99);
  expect(expectedCollisions(common)).toBeCloseTo(1 - (1 - tens * sevens) ** 99, 12);
  const findings = composedFindings("person", ids);
  expect(findings.map(({code, severity}) => [code, severity])).toEqual([
    ["composed_id_collisions", "note"],
    ["composed_id_variants", "warning"]
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/anna|maria|1980/);
});
