import {afterEach, expect, test} from "vitest";
import type {LoadedFile} from "../../../src/intake/intake.ts";
import {replayQuarantine} from "../../../src/intake/quarantine/replay.ts";
import {readKeys} from "../../../src/keys.ts";
import {openRehearsal} from "../../../src/warehouse/open.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const contactsJob = `
feed: contacts
files: data/contacts*.csv
id_space: casebook
max_quarantined: 100%
columns:
  Contact: contact
  Client: person
  Program: {to: program, codes: {Groups: groups, Peers: peers}}
  Site: {to: site, codes: {North: north, South: south}}
  Start: started_at
  Minutes: minutes
  Status: {to: status, codes: {Came: attended, Missed: no_show, Planned: scheduled}}
`;
const header = "Contact,Client,Program,Site,Start,Minutes,Status\n";

test("records are loaded, those that cannot be are quarantined with place, code and reason", async () => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": contactsJob,
    "data/contacts.csv": `${header}1,A-1,Groups,North,2025-03-03 18:00,90,Came
2,A-2,Groups,North,2025-03-03 18:00,90,Came
3,A-1,Knitting,North,2025-03-04 18:00,9000,Came
4,,Peers,South,2025-02-30,30,Came
5,A-3,Peers
6,A-2,Peers,South,2026-03-01 10:00,30,Planned
7,A-2,Peers,South,2026-03-01 10:00,30,Came
8,A-2,Peers,,1899-12-31,30,Missed
9,A-3,Peers,,2025-03-05,,Missed
`
  });
  const {files} = await workspace.intake();
  const [file] = files as [LoadedFile];
  expect(file).toMatchObject({outcome: "loaded", records: 9, accepted: 4, quarantined: 5, excluded: 0});
  expect(file.coverage).toMatchObject({from: "2025-03-03", to: "2025-03-05", programs: null, inferred: true});
  expect(file.exportDate).toBe("2025-03-05");

  expect(
    await workspace.query(`
      select c.record, min(c.record) over (partition by p.person) as first_of_person, program, site, started_at, minutes, kind, status
      from stored.current_contact c join stored.person p using (person) order by record`)
  ).toEqual([
    {
      record: 1n,
      first_of_person: 1n,
      program: "groups",
      site: "north",
      started_at: "2025-03-03 18:00:00",
      minutes: 90,
      kind: "one_to_one",
      status: "attended"
    },
    {
      record: 2n,
      first_of_person: 2n,
      program: "groups",
      site: "north",
      started_at: "2025-03-03 18:00:00",
      minutes: 90,
      kind: "one_to_one",
      status: "attended"
    },
    {
      record: 6n,
      first_of_person: 2n,
      program: "peers",
      site: "south",
      started_at: "2026-03-01 10:00:00",
      minutes: 30,
      kind: "one_to_one",
      status: "scheduled"
    },
    {
      record: 9n,
      first_of_person: 9n,
      program: "peers",
      site: null,
      started_at: "2025-03-05 00:00:00",
      minutes: null,
      kind: "one_to_one",
      status: "no_show"
    }
  ]);
  expect(
    await workspace.query("select record, line, field, code from stored.quarantine order by record, field")
  ).toEqual([
    {record: 3n, line: 4n, field: "Minutes", code: "out_of_range"},
    {record: 3n, line: 4n, field: "Program", code: "unknown_code"},
    {record: 4n, line: 5n, field: "Client", code: "missing_required"},
    {record: 4n, line: 5n, field: "Start", code: "no_such_day"},
    {record: 5n, line: 6n, field: null, code: "too_few_fields"},
    {record: 7n, line: 8n, field: "Start", code: "date_in_future"},
    {record: 8n, line: 9n, field: "Start", code: "date_before_1900"}
  ]);
});

test("nothing of an id is in the warehouse, and the two feeds of one system share its people", async () => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": contactsJob,
    "pipelines/people.yaml": `
feed: people
files: data/people.csv
id_space: casebook
columns:
  Client: person
  Born: birth_year
  Gender: {to: "characteristic:gender", codes: {F: woman, M: man, X: another}}
`,
    "data/contacts.csv": `${header}1,SECRET-7,Groups,North,2025-03-03 18:00,90,Came\n`,
    "data/people.csv": "Client,Born,Gender\n SECRET-7 ,1980,F\nSECRET-8,1975,\n"
  });
  await workspace.intake();
  expect(await workspace.query("select count(*)::integer as n from stored.person")).toEqual([{n: 2}]);
  expect(
    await workspace.query(
      "select d.birth_year, c.name, c.value from stored.current_person_detail d left join stored.current_person_characteristic c using (person) order by d.record"
    )
  ).toEqual([
    {birth_year: 1980, name: "gender", value: "woman"},
    {birth_year: 1975, name: null, value: null}
  ]);
  const {readFileSync} = await import("node:fs");
  expect(readFileSync(`${workspace.dir}/.waymark/warehouse.duckdb`).includes("SECRET")).toBe(false);
});

test("the same export again is a no-op; an edited job reloads; a file taken away is said and comes back", async () => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": contactsJob,
    "data/contacts.csv": `${header}1,A-1,Groups,North,2025-03-03 18:00,90,Came\n2,A-1,Chess,North,2025-03-03 18:00,90,Came\n`,
    "data/contacts-b.csv": `${header}1,A-1,Groups,North,2025-04-03 18:00,90,Came\n`
  });
  const loads = () =>
    workspace.query(
      "select file_name, superseded, gone, (select count(*)::integer from stored.contact c where c.load_id = l.load_id) as n from stored.load l order by load_id"
    );
  expect((await workspace.intake()).changed).toBe(true);
  const again = await workspace.intake();
  expect(again.changed).toBe(false);
  expect(again.files.map(({outcome}) => outcome)).toEqual(["unchanged", "unchanged"]);
  expect(await loads()).toHaveLength(2);

  workspace.write(
    "pipelines/contacts.yaml",
    contactsJob.replace("Peers: peers}", "Peers: peers, Chess: groups}")
  );
  expect((await workspace.intake()).files.map(({accepted}) => accepted)).toEqual([1, 2]);
  expect(await loads()).toEqual([
    {file_name: "contacts-b.csv", superseded: true, gone: false, n: 0},
    {file_name: "contacts.csv", superseded: true, gone: false, n: 0},
    {file_name: "contacts-b.csv", superseded: false, gone: false, n: 1},
    {file_name: "contacts.csv", superseded: false, gone: false, n: 2}
  ]);
  expect(await workspace.query("select 1 from stored.quarantine")).toEqual([]);

  workspace.remove("data/contacts-b.csv");
  const without = await workspace.intake();
  expect(without).toMatchObject({changed: true, gone: [{job: "contacts", file: "contacts-b.csv"}]});
  expect((await workspace.intake()).changed).toBe(false);
  workspace.write("data/contacts-b.csv", `${header}1,A-1,Groups,North,2025-04-03 18:00,90,Came\n`);
  const back = await workspace.intake();
  expect(back.changed).toBe(true);
  expect(back.files.map(({outcome}) => outcome)).toEqual(["unchanged", "unchanged"]);
  expect(await workspace.query("select outcome from stored.run order by run_id")).toEqual(
    ["loaded", "unchanged", "loaded", "loaded", "unchanged", "loaded"].map((outcome) => ({outcome}))
  );
});

test("a file without a single record that can be read goes to quarantine whole", async () => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": contactsJob,
    "data/contacts.csv": `${header}1,A-1,Groups\n2,A-2,Groups\n`,
    "pipelines/form.yaml": `
feed: surveys
files: data/form.csv
id_space: casebook
max_quarantined: 100%
columns: {Client: person, Day: taken}
survey: [{instrument: who5, items: "w{1..5}"}]
`,
    "data/form.csv": "Client,Day,w1,w2,w3,w4,w5\nA-1,2025-01-01\n"
  });
  const {files} = await workspace.intake();
  expect(files.map(({accepted, quarantined}) => [accepted, quarantined])).toEqual([
    [0, 2],
    [0, 1]
  ]);
});

test("a byte-order mark within a file, where two exports were put together, is part of its value", async () => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": contactsJob,
    "data/contacts.csv": `${header}1,A-1,Groups,North,2025-03-03 18:00,90,Came
2,\ufeffA-1,Groups,North,2025-03-04 18:00,90,Came
3,A-2,Groups,North,2025-03-05 18:00,\ufeff90,\ufeffMissed
4,A-2,\ufeffChess,North,2025-03-05 18:00,90,Came
`
  });
  const {files} = await workspace.intake();
  expect(files[0]).toMatchObject({accepted: 3, quarantined: 1});
  expect(await workspace.query("select count(*)::integer as people from stored.person")).toEqual([
    {people: 2}
  ]);
});

test("a rehearsal reports everything and changes nothing", async () => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": contactsJob,
    "data/contacts.csv": `${header}1,A-1,Groups,North,2025-03-03 18:00,90,Came\n2,A-1,Chess,North,2025-03-03 18:00,90,Came\n`
  });
  const copy = await openRehearsal(workspace.dir, await readKeys(await workspace.load()));
  const report = await workspace.intake({warehouse: copy, rehearsal: true});
  copy.close();
  expect(report).toMatchObject({changed: false, files: [{outcome: "loaded", accepted: 1, quarantined: 1}]});
  expect((report.files[0] as LoadedFile).problems).toEqual([
    {field: "Program", code: "unknown_code", reason: expect.any(String), declared: false, records: 1}
  ]);
  for (const table of ["run", "load", "person", "contact", "quarantine", "finding"]) {
    expect(await workspace.query(`select * from stored.${table}`)).toEqual([]);
  }
});

test("what a job leaves out is counted beside, and a repeated key keeps the first record", async () => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": `${contactsJob.replace("max_quarantined: 100%", "max_quarantined: 34%")}
mode: append
key: contact
exclude:
  - {column: Deleted, when: present, reason: deleted in the casebook}
`,
    "data/contacts.csv": `${header.trim()},Deleted
1,A-1,Groups,North,2025-03-03 18:00,90,Came,
2,A-2,Chess,North,2025-03-03 18:00,90,Came,2025-04-01
2,A-2,Groups,North,2025-03-03 18:00,90,Came,
2,A-2,Groups,South,2025-03-03 18:00,95,Came,
`
  });
  const {files} = await workspace.intake();
  expect(files).toMatchObject([{records: 4, accepted: 2, quarantined: 2, excluded: 1}]);
  expect(
    await workspace.query(
      "select record, field, code, reason, declared from stored.quarantine order by record"
    )
  ).toEqual([
    {record: 2n, field: "Deleted", code: "excluded", reason: "deleted in the casebook", declared: true},
    {record: 4n, field: "Contact", code: "duplicate_key", reason: expect.any(String), declared: false}
  ]);
});

test("episodes: the exit lies after the entry", async () => {
  workspace = testWorkspace({
    "pipelines/stays.yaml": `
feed: episodes
files: data/stays.csv
id_space: casebook
max_quarantined: 50%
constants: {program: peers}
columns: {Client: person, In: opened, Out: closed}
`,
    "data/stays.csv": "Client,In,Out\nA,2025-01-01,2025-02-01\nB,2025-03-01,2025-02-01\nC,2025-03-01,\n"
  });
  await workspace.intake();
  expect(await workspace.query("select record, field, code from stored.quarantine")).toEqual([
    {record: 2n, field: "Out", code: "closed_before_opened"}
  ]);
  expect(await workspace.query("select program, closed from stored.current_episode order by record")).toEqual(
    [
      {program: "peers", closed: "2025-02-01"},
      {program: "peers", closed: null}
    ]
  );
});

test("call counts become totals and rows by code; counts that disagree are said", async () => {
  workspace = testWorkspace({
    "pipelines/calls.yaml": `
feed: call_counts
files: data/calls.csv
constants: {program: line}
columns: {Day: started_at, Handled: answered, Coded: coded, Housing: "code:housing", Food: "code:food"}
`,
    "data/calls.csv": "Day,Handled,Coded,Housing,Food\n2025-01-01,10,9,5,4\n2025-01-02,10,11,5,4\n"
  });
  const {files} = await workspace.intake();
  expect(
    await workspace.query(
      "select record::integer as r, code, answered, coded, calls from stored.current_call_count order by r, code nulls first"
    )
  ).toEqual([
    {r: 1, code: null, answered: 10, coded: 9, calls: null},
    {r: 1, code: "food", answered: null, coded: null, calls: 4},
    {r: 1, code: "housing", answered: null, coded: null, calls: 5},
    {r: 2, code: null, answered: 10, coded: 11, calls: null},
    {r: 2, code: "food", answered: null, coded: null, calls: 4},
    {r: 2, code: "housing", answered: null, coded: null, calls: 5}
  ]);
  expect((files[0] as LoadedFile).findings.map(({code, records}) => [code, records])).toEqual([
    ["coverage_inferred", null],
    ["coded_above_answered", 1],
    ["codes_do_not_add_up", 1]
  ]);
});

test("a call cannot be both answered and abandoned", async () => {
  workspace = testWorkspace({
    "pipelines/calls.yaml": `
feed: calls
files: data/calls.csv
constants: {program: line}
max_quarantined: 50%
columns: {At: started_at, Answered: answered, Left: abandoned}
`,
    "data/calls.csv":
      "At,Answered,Left\n2025-01-01 10:00,yes,no\n2025-01-01 10:05,yes,yes\n2025-01-01 10:05,no,yes\n"
  });
  await workspace.intake();
  expect(await workspace.query("select record, field, code from stored.quarantine")).toEqual([
    {record: 2n, field: "Left", code: "answered_and_abandoned"}
  ]);
});

test("what a deleted file said still counts where the job keeps it, replayed or not", async () => {
  const keeping = `${contactsJob}when_gone: keep\n`;
  workspace = testWorkspace({"pipelines/contacts.yaml": keeping});
  await expect(workspace.intake()).rejects.toThrow("no file matches");
  workspace.write(
    "data/contacts.csv",
    `${header}1,A-1,Groups,North,2025-03-03 18:00,90,Came\n2,A-1,Chess,North,2025-03-03 18:00,90,Came\n`
  );
  await workspace.intake();
  workspace.remove("data/contacts.csv");
  expect(await workspace.intake()).toMatchObject({changed: false, gone: [], files: []});
  workspace.write(
    "pipelines/contacts.yaml",
    keeping.replace("Peers: peers}", "Peers: peers, Chess: groups}")
  );
  expect(await workspace.intake()).toMatchObject({changed: false, gone: []});
  const contacts = () => workspace.query("select count(*)::integer as n from stored.current_contact");
  expect(await contacts()).toEqual([{n: 1}]);
  const replayed = await workspace.inWarehouse(async (warehouse, keys) =>
    replayQuarantine({
      workspace: await workspace.load(),
      warehouse,
      keys,
      log: () => undefined,
      today: "2026-01-15"
    })
  );
  expect(replayed.kept).toMatchObject([{job: "contacts", accepted: 1, left: 0}]);
  expect(await workspace.intake()).toMatchObject({changed: false, gone: []});
  expect(await contacts()).toEqual([{n: 2}]);
});
