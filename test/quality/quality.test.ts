import {afterEach, expect, test} from "vitest";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protectQuality} from "../../src/disclosure/quality.ts";
import {assureQuality} from "../../src/quality/assure.ts";
import {allChecks, checkNames} from "../../src/quality/check.ts";
import {judgeQuality} from "../../src/quality/judge.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace?.dispose());

const organization = (quality = "") => `
organization: {name: Small Peer Network}
time_zone: UTC
programs: [{id: groups, name: Evening groups, type: support_group}]
${quality}`;

const make = () => {
  workspace = testWorkspace({
    "waymark.yaml": organization(),
    "pipelines/contacts.yaml": `
feed: contacts
files: data/contacts.csv
id_space: casebook
max_quarantined: 50%
columns: {Client: person, Program: program, Start: started_at, Minutes: minutes}
`,
    "data/contacts.csv": `Client,Program,Start,Minutes
A,groups,2025-01-03 18:00,90
A,groups,2025-01-03 18:00,90
B,groups,2025-02-03 18:00,
B,groups,2025-02-10 18:00,0
C,chess,2025-02-10 18:00,60
C,groups,2025-02-10 18:00,600
`
  });
  return workspace.intake();
};

const assure = () =>
  workspace.inWarehouse(async (warehouse) => assureQuality(warehouse, await workspace.load()));
const judge = () =>
  workspace.inWarehouse(async (warehouse) => judgeQuality(warehouse, (await workspace.load()).config));

test("every check says how many of how many, by export and month, and whether that passes", async () => {
  await make();
  await assure();
  const results = await judge();
  const of = (id: string) => results.find((result) => result.id === id);
  expect(of("minutes_missing")).toEqual({
    id: "minutes_missing",
    category: "completeness",
    title: "attended contacts without minutes",
    job: "contacts",
    status: "passed",
    threshold: 0.2,
    gate: false,
    numerator: 1,
    denominator: 5,
    months: [
      {month: "2025-01", numerator: 0, denominator: 2},
      {month: "2025-02", numerator: 1, denominator: 3}
    ]
  });
  expect(of("records_quarantined")).toMatchObject({status: "failed", numerator: 1, denominator: 6});
  expect(of("codes_unknown")).toMatchObject({status: "failed", numerator: 1, denominator: 6});
  expect(of("contact_repeated")).toMatchObject({status: "failed", numerator: 1, denominator: 5});
  expect(of("contact_no_time")).toMatchObject({status: "failed", numerator: 1, denominator: 4});
  expect(of("contact_very_long")).toMatchObject({status: "failed", numerator: 1, denominator: 4});
  expect(of("head_count_missing")).toMatchObject({status: "not applicable", job: ""});
  expect(results.map(({category}) => category)).toEqual(
    [...results]
      .map(({category}) => category)
      .sort(
        (a, b) =>
          ["conformance", "completeness", "plausibility"].indexOf(a) -
          ["conformance", "completeness", "plausibility"].indexOf(b)
      )
  );
});

test("ids that one system writes in two ways are found, and other systems' ids are not blamed", async () => {
  const form = (space: string) => `
feed: surveys
files: data/forms.csv
id_space: ${space}
constants: {program: groups}
columns: {Record: person, Date: taken}
survey: [{instrument: who5, items: "w{1..5}"}]
`;
  workspace = testWorkspace({
    "waymark.yaml": organization(),
    "pipelines/people.yaml": `
feed: people
files: data/people.csv
id_space: casebook
columns: {Client: person, Born: birth_year}
`,
    "pipelines/contacts.yaml": `
feed: contacts
files: data/contacts.csv
id_space: casebook
constants: {program: groups}
columns: {Client: person, Start: started_at}
`,
    "pipelines/forms.yaml": form("casebook"),
    "data/people.csv": "Client,Born\nM-100,1980\nM-200,1990\n",
    "data/contacts.csv": "Client,Start\nM-100,2025-01-03\nM-200,2025-01-03\nM-300,2025-01-03\n",
    "data/forms.csv": "Record,Date,w1,w2,w3,w4,w5\nM100,2025-01-03,1,2,3,4,5\nM-200,2025-01-03,1,2,3,4,5\n"
  });
  await workspace.intake();
  await assure();
  const of = async (id: string) => (await judge()).find((result) => result.id === id);
  expect(await of("form_without_service")).toMatchObject({status: "failed", numerator: 1, denominator: 2});
  expect(await of("contact_of_unknown_person")).toMatchObject({
    status: "failed",
    numerator: 1,
    denominator: 3
  });
  workspace.write("pipelines/forms.yaml", form("webforms"));
  await workspace.intake();
  await assure();
  expect(await of("form_without_service")).toMatchObject({status: "not applicable"});
});

test("a threshold is changed without reading an export again; a gate keeps everything back", async () => {
  await make();
  await assure();
  workspace.write(
    "waymark.yaml",
    organization(
      "quality: {checks: {minutes_missing: {threshold: 10%, gate: true}, records_quarantined: {threshold: 20%}}}"
    )
  );
  expect((await workspace.intake()).files.map(({outcome}) => outcome)).toEqual(["unchanged"]);
  const results = await judge();
  expect(results.find(({id}) => id === "minutes_missing")).toMatchObject({status: "failed", gate: true});
  expect(results.find(({id}) => id === "records_quarantined")).toMatchObject({status: "passed"});
  await expect(assure()).rejects.toMatchObject({
    exit: 3,
    message:
      "data quality: minutes_missing in contacts: 1 of 5 attended contacts without minutes (20%, allowed 10%)"
  });
  workspace.write("waymark.yaml", organization("quality: {checks: {minutes_mising: {threshold: 10%}}}"));
  await expect(workspace.load()).rejects.toThrow(
    /unknown quality check: minutes_mising .*did you mean minutes_missing/
  );
});

test("a check that cannot be made is an error of its own", async () => {
  await make();
  await workspace.inWarehouse((warehouse) => warehouse.run("drop view stored.current_session"));
  await assure();
  const results = await judge();
  expect(new Set(results.filter(({status}) => status === "error").map(({id}) => id))).toEqual(
    new Set((await allChecks()).filter(({of}) => of === "session").map(({id}) => id))
  );
  expect(results.find(({id}) => id === "minutes_missing")?.status).toBe("passed");
});

test("each check is a file named by its id, and its SQL can be run", async () => {
  expect((await allChecks()).map(({id}) => id)).toEqual(await checkNames());
  workspace = testWorkspace();
  await workspace.intake();
  await assure();
  expect(await judge()).toEqual([]);
});

test("outside, no counts are told, and nothing at all where they are small", async () => {
  await make();
  await assure();
  const {checks = []} = protectQuality(
    {lines: [], findings: [], checks: await judge()},
    profileNamed("cms-11")
  );
  expect(
    checks.every(
      ({numerator, denominator, months}) => numerator === null && denominator === null && months.length === 0
    )
  ).toBe(true);
  expect(checks.find(({id}) => id === "minutes_missing")?.status).toBe("withheld");
});

test("a stay with a reason for ending and no day fails its check", async () => {
  workspace = testWorkspace({
    "waymark.yaml": organization(),
    "pipelines/enrollments.yaml": `
feed: episodes
files: data/enrollments.csv
id_space: casebook
columns:
  Client: person
  Program: program
  Opened: opened
  Closed: closed
  Reason: {to: reason, codes: {Deceased: died, Finished: completed}}
`,
    "data/enrollments.csv": `Client,Program,Opened,Closed,Reason
A,groups,2025-01-03,,Deceased
B,groups,2025-01-03,2025-02-03,Finished
C,groups,2025-01-03,,
`
  });
  await workspace.intake();
  await assure();
  expect((await judge()).find(({id}) => id === "exit_day_missing")).toMatchObject({
    ...{status: "failed", numerator: 1, denominator: 2, job: "enrollments"}
  });
});
