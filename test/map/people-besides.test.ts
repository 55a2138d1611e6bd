import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {withCharacteristics} from "../../src/commands/map/declare.ts";
import {readKeys} from "../../src/keys.ts";
import {mapFiles} from "../../src/map/map-files.ts";
import type {Proposal} from "../../src/map/proposal.ts";
import {writeJob} from "../../src/map/write-job.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {computeCells} from "../../src/measures/slice.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";
import {buildReading} from "../../src/warehouse/reading.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

const made: TestWorkspace[] = [];
afterAll(() => {
  for (const workspace of made) workspace.dispose();
});

const organization = `organization: {name: Small}
time_zone: UTC
programs:
  - {id: groups, name: Groups, type: support_group}
`;

/** Maps the one file, and writes what it proposes as `map --write` does. */
async function mapped(name: string, lines: readonly string[], config = organization) {
  const workspace = testWorkspace({"waymark.yaml": config, [`data/${name}`]: `${lines.join("\n")}\n`});
  made.push(workspace);
  const loaded = await workspace.load();
  const warehouse = await openScratchWarehouse(workspace.dir, await readKeys(loaded));
  try {
    const {proposals} = await mapFiles([join(workspace.dir, "data", name)], {
      workspace: loaded,
      connection: warehouse.connection,
      log: () => undefined,
      signal: new AbortController().signal
    });
    for (const each of proposals) workspace.write(`pipelines/${each.name}.yaml`, writeJob(each));
    const lines = declared(proposals);
    if (lines.length > 0) workspace.write("waymark.yaml", withCharacteristics(config, lines)!);
    return {workspace, proposals};
  } finally {
    warehouse.close();
  }
}

const declared = (proposals: readonly Proposal[]): string[] =>
  proposals.flatMap(({declare}) =>
    declare
      .filter(({what}) => what === "characteristics")
      .flatMap(({lines}) =>
        lines
          .split("\n")
          .slice(1)
          .map((line) => line.trim())
      )
  );

/** Takes in what the jobs say and measures it. */
async function survivalOf(workspace: TestWorkspace) {
  const {files} = await workspace.intake({today: "2026-01-15"});
  expect(files.map(({outcome, quarantined}) => [outcome, quarantined])).toEqual([
    ["loaded", 0],
    ["loaded", 0]
  ]);
  const loaded = await workspace.load();
  return workspace.inWarehouse(async (warehouse) => {
    const reading = await buildReading(warehouse, loaded, {today: "2026-01-15"});
    const measures = (await allMeasures(loaded)).filter(({id}) => id === "survival:365");
    const {cells} = await computeCells(reading, loaded, measures);
    return (group: string) =>
      cells.find((cell) => cell.period === "all" && cell.program === "*" && cell.group === group);
  });
}

const rows = (count: number, row: (at: number) => readonly (string | number)[]): string[] =>
  Array.from({length: count}, (_, at) => row(at).join(","));

describe("one list of members", {timeout: 60_000}, () => {
  it("gives a job of stays and one of people, so that staying is told by gender and age", async () => {
    // Of 40 women 30 left on day 100; of 40 men 8 on day 50: S(365) is 10/40 and 32/40.
    const {workspace, proposals} = await mapped("members-2025-06-30.csv", [
      "Member ID,Join Date,Leave Date,Gender,Age,Race,Reason",
      ...rows(80, (at) => {
        const leaves = at < 40 ? at < 30 : at >= 72;
        return [
          ...[`M${100 + at}`, "2024-01-01", leaves ? (at < 40 ? "2024-04-10" : "2024-02-20") : ""],
          ...[at < 40 ? "Female" : "Male", at % 2 ? 34 : 61],
          ...[at % 5 === 0 ? "Declined" : at % 2 ? "White" : "Black", leaves ? "Lost interest" : ""]
        ];
      })
    ]);
    expect(proposals.map(({name, feed, besides}) => [name, feed.id, besides])).toEqual([
      ["members", "episodes", undefined],
      ["members-people", "people", "members"]
    ]);
    const [stays, people] = proposals as [Proposal, Proposal];
    expect(Object.fromEntries(stays.columns.map(({header, mapping}) => [header, mapping.to]))).toEqual({
      "Member ID": "person",
      "Join Date": "opened",
      "Leave Date": "closed",
      Reason: "reason"
    });
    expect(stays.idSpace?.id).toBe(people.idSpace?.id);
    expect(stays.notes.join()).toContain(
      "(Gender, Age, Race): pipelines/members-people.yaml reads that from the same file"
    );
    expect(
      Object.fromEntries(people.columns.map(({header, mapping: {to, ...more}}) => [header, [to, more]]))
    ).toEqual({
      "Member ID": ["person", {}],
      Gender: ["characteristic:gender", {codes: {Female: "female", Male: "male"}}],
      Age: ["birth_year", {kind: "age"}],
      Race: ["characteristic:race", {codes: {Black: "black", White: "white"}, missing: ["Declined"]}]
    });
    const survival = await survivalOf(workspace);
    expect(survival("female")).toMatchObject({value: 0.25, people: 40, denominator: 40});
    expect(survival("male")).toMatchObject({value: 0.8, people: 40, denominator: 40});
    // 34 and 61 in 2025 were 33 and 60 when they began, in 2024.
    expect(survival("26-39")?.people).toBe(40);
    expect(survival("55-64")?.people).toBe(40);
  });

  it("does so of customers of whom the tenure alone is told, and leaves flags yes and no", async () => {
    const {workspace, proposals} = await mapped("telco-2025-06-30.csv", [
      "customerID,gender,SeniorCitizen,Partner,tenure,MonthlyCharges,Churn",
      ...rows(60, (at) => [
        ...[`${7000 + at}-VHVEG`, at % 2 ? "Female" : "Male", at % 3 ? 0 : 1, at % 4 ? "Yes" : "No"],
        ...[at % 2 ? 6 : 24, 20 + at / 10, at % 2 ? "Yes" : "No"]
      ])
    ]);
    expect(proposals.map(({feed}) => feed.id)).toEqual(["episodes", "people"]);
    expect(declared(proposals)).toEqual([
      "- {id: gender, name: Gender, values: {female: Female, male: Male}}",
      '- {id: senior, name: Senior, values: {"no": "No", "yes": "Yes"}}',
      '- {id: partner, name: Partner, values: {"yes": "Yes", "no": "No"}}'
    ]);
    const survival = await survivalOf(workspace);
    // All women left after half a year, all men are there after two.
    expect(survival("female")).toMatchObject({value: 0, people: 30});
    expect(survival("male")).toMatchObject({value: 1, people: 30});
  });

  it("leaves numbers to a code book, but for the 1 and 0 of a question", async () => {
    const {proposals} = await mapped("members.csv", [
      "Member ID,Join Date,Leave Date,Sex,Race,Veteran status",
      ...rows(60, (at) => [
        `M${at}`,
        "2024-01-01",
        "2024-04-10",
        1 + (at % 2),
        at % 4,
        [0, 1, 0, 99][at % 4]!
      ])
    ]);
    expect(proposals[1]!.columns.map(({header, mapping: {to, ...more}}) => [header, to, more])).toEqual([
      ["Member ID", "person", {}],
      ["Veteran status", "characteristic:veteran", {codes: {"0": "no", "1": "yes"}, missing: ["99"]}]
    ]);
  });

  it("keeps to the characteristics that the workspace declares, under its own names", async () => {
    const config = `${organization}characteristics:\n  - {id: sex, name: Sex, values: {f: Women, m: Men}}\n  - {id: years, name: Age, age_bands: [18, 40]}\n`;
    const {proposals} = await mapped(
      "members.csv",
      [
        "Member ID,Join Date,Leave Date,Sex,Age",
        ...rows(40, (at) => [`M${at}`, "2024-01-01", "2024-04-10", at % 2 ? "Female" : "Male", 20 + at])
      ],
      config
    );
    expect(declared(proposals)).toEqual([]);
    expect(proposals[1]!.columns.map(({mapping}) => mapping.to)).toEqual([
      "person",
      "characteristic:sex",
      "birth_year"
    ]);
  });
});

describe("characteristics are added to waymark.yaml", () => {
  const line = "- {id: gender, name: Gender, values: {f: Women}}";
  it("in a list of their own, or at the end of the one there is, and nothing else moves", () => {
    expect(withCharacteristics("a: 1 # why\n", [line])).toBe(`a: 1 # why\n\ncharacteristics:\n  ${line}\n`);
    const before =
      "characteristics:\n    - id: age\n      name: Age\n      age_bands: [18]\n\n# who it is for\naudiences: {}\n";
    expect(withCharacteristics(before, [line])).toBe(
      `characteristics:\n    - id: age\n      name: Age\n      age_bands: [18]\n    ${line}\n\n# who it is for\naudiences: {}\n`
    );
    expect(
      withCharacteristics("characteristics: [{id: age, name: Age, age_bands: [18]}]\n", [line])
    ).toBeUndefined();
  });
});
