import {readFileSync} from "node:fs";
import {Temporal} from "temporal-polyfill";
import {afterEach, expect, test} from "vitest";
import {nextPurge, purgeQuarantine} from "../../../src/intake/quarantine/purge.ts";
import {explainQuarantine, listQuarantine} from "../../../src/intake/quarantine/quarantine.ts";
import {replayQuarantine} from "../../../src/intake/quarantine/replay.ts";
import {keysFrom} from "../../../src/keys.ts";
import {readQuality} from "../../../src/release/quality.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const job = `
feed: contacts
files: data/c.csv
id_space: casebook
max_quarantined: 100%
columns: {Client: person, Program: program, Day: started_at}
exclude: [{column: Test, when: present, reason: training records}]
`;
const make = (privacy = "") =>
  testWorkspace({
    "pipelines/contacts.yaml": `${job}${privacy}`,
    "data/c.csv":
      'Client,Program,Day,Test,Nickname\nA-1,groups,2025-03-03,,Zorro\nA-2,chess,2025-02-30,,"Ann\nMarie"\nA-3,groups\nA-4,groups,2025-03-05,x,Kit\nA-5,groups,2026-01-20,,Lee\n'
  });

test("a record with two reasons is counted under one, so that reasons add up to the records in quarantine", async () => {
  workspace = make("privacy: {Nickname: {verdict: allow, reason: invented names in this test}}\n");
  await workspace.intake();
  await workspace.inWarehouse(async (warehouse) => {
    const {lines} = await readQuality(warehouse, {explain: (code) => code, findings: []});
    expect(lines).toMatchObject([{records: 5, accepted: 1, quarantined: 4}]);
    expect(lines[0]!.reasons.map(({code, records}) => [code, records])).toEqual([
      ["date_in_future", 1],
      ["excluded", 1],
      ["no_such_day", 1],
      ["too_few_fields", 1]
    ]);
  });
});

test("a record in quarantine is listed without its values, and opens with the workspace's key alone", async () => {
  workspace = make("privacy: {Nickname: {verdict: allow, reason: invented names in this test}}\n");
  await workspace.intake();
  await workspace.inWarehouse(async (warehouse, keys) => {
    const listed = await listQuarantine(warehouse);
    expect(listed).toEqual([
      {
        id: "1-2",
        job: "contacts",
        file: "c.csv",
        record: 2,
        line: 3,
        declared: false,
        emptied: false,
        reasons: [
          {field: "Day", code: "no_such_day", reason: expect.any(String)},
          {field: "Program", code: "unknown_code", reason: expect.any(String)}
        ]
      },
      expect.objectContaining({
        id: "1-3",
        line: 5,
        reasons: [{field: null, code: "too_few_fields", reason: expect.any(String)}]
      }),
      expect.objectContaining({
        id: "1-5",
        line: 7,
        reasons: [expect.objectContaining({code: "date_in_future"})]
      })
    ]);
    expect((await listQuarantine(warehouse, {declared: true})).map(({id}) => id)).toContain("1-4");
    expect((await listQuarantine(warehouse, {code: "unknown_code"})).map(({id}) => id)).toEqual(["1-2"]);
    expect((await explainQuarantine(warehouse, keys, "1-2")).kept).toEqual({
      fields: [
        ["Client", "A-2"],
        ["Program", "chess"],
        ["Day", "2025-02-30"],
        ["Test", ""],
        ["Nickname", "Ann\nMarie"]
      ]
    });
    expect((await explainQuarantine(warehouse, keys, "1-3")).kept).toEqual({
      text: expect.stringContaining("A-3,groups")
    });
    await expect(explainQuarantine(warehouse, keysFrom(Buffer.alloc(32, 3)), "1-2")).rejects.toThrow();
    await expect(explainQuarantine(warehouse, keys, "1-1")).rejects.toMatchObject({exit: 2});
    await expect(explainQuarantine(warehouse, keys, "x")).rejects.toMatchObject({exit: 2});
  });
  const bytes = readFileSync(`${workspace.dir}/.waymark/warehouse.duckdb`);
  for (const text of ["chess", "Marie", "A-2", "A-3"]) expect(bytes.includes(text)).toBe(false);
});

test("a dropped column is not in quarantine either", async () => {
  workspace = make("privacy: {Nickname: drop}\n");
  await workspace.intake();
  await workspace.inWarehouse(async (warehouse, keys) => {
    expect((await explainQuarantine(warehouse, keys, "1-2")).kept).toEqual({
      fields: [
        ["Client", "A-2"],
        ["Program", "chess"],
        ["Day", "2025-02-30"],
        ["Test", ""]
      ]
    });
    expect((await explainQuarantine(warehouse, keys, "1-3")).kept).toEqual({text: null});
  });
});

test("replay takes in what has become acceptable; emptied records keep their reasons", async () => {
  workspace = make("privacy: {Nickname: drop}\n");
  await workspace.intake();
  await workspace.inWarehouse(async (warehouse, keys) => {
    const report = await replayQuarantine({
      workspace: await workspace.load(),
      warehouse,
      keys,
      log: () => undefined,
      today: "2026-01-21"
    });
    expect(report.files).toMatchObject([{outcome: "loaded", accepted: 2, quarantined: 3}]);
    expect(await warehouse.query("select count(*)::integer as n from stored.current_contact")).toEqual([
      {n: 2}
    ]);
    const [{today} = {today: ""}] = await warehouse.query<{today: string}>(
      "select current_date::varchar as today"
    );
    expect(await purgeQuarantine(warehouse, today, 1)).toBe(0);
    const due = (await nextPurge(warehouse, 1)) as string;
    expect(Temporal.PlainDate.from(today).until(due).days).toBe(2);
    expect(await purgeQuarantine(warehouse, "2100-01-01", 365)).toBe(3);
    expect(await nextPurge(warehouse, 365)).toBeNull();
    expect(await listQuarantine(warehouse)).toMatchObject([{emptied: true}, {emptied: true}]);
    expect((await explainQuarantine(warehouse, keys, "2-2")).kept).toBeNull();
  });
});

test("replay under a mended job takes in what was kept, though the file is gone", async () => {
  workspace = make("privacy: {Nickname: {verdict: allow, reason: invented names in this test}}\n");
  await workspace.intake();
  workspace.remove("data/c.csv");
  workspace.write(
    "pipelines/contacts.yaml",
    `${job.replace("Program: program", "Program: {to: program, codes: {chess: groups}}")}privacy: {Nickname: {verdict: allow, reason: invented names in this test}}\n`
  );
  const replay = () =>
    workspace.inWarehouse(async (warehouse, keys) =>
      replayQuarantine({
        workspace: await workspace.load(),
        warehouse,
        keys,
        log: () => undefined,
        today: "2026-01-21"
      })
    );
  // A-5's day has passed; A-2's program is known now and its date is still none; A-3 breaks the file's format.
  expect(await replay()).toEqual({
    files: [],
    gone: [],
    changed: true,
    kept: [{job: "contacts", file: "c.csv", accepted: 1, left: 2}]
  });
  expect(
    await workspace.query(
      "select record::integer as record, day(started_at)::integer as day from stored.current_contact order by record"
    )
  ).toEqual([
    {record: 1, day: 3},
    {record: 5, day: 20}
  ]);
  expect(
    await workspace.query(
      "select record::integer as record, code from stored.quarantine where not declared order by record"
    )
  ).toEqual([
    {record: 2, code: "no_such_day"},
    {record: 3, code: "too_few_fields"}
  ]);
  expect(
    await workspace.query(
      "select records_read::integer as r, records_accepted::integer as a, records_quarantined::integer as q, records_excluded::integer as x from stored.load"
    )
  ).toEqual([{r: 5, a: 2, q: 3, x: 1}]);
  expect((await replay()).changed).toBe(false);
});

test("what was kept cannot fill a column that was cut before", async () => {
  workspace = make("privacy: {Nickname: drop}\n");
  await workspace.intake();
  workspace.remove("data/c.csv");
  workspace.write(
    "pipelines/contacts.yaml",
    job.replace("Client: person", "Client: person, Nickname: worker")
  );
  await workspace.inWarehouse(async (warehouse, keys) => {
    const {kept, changed} = await replayQuarantine({
      workspace: await workspace.load(),
      warehouse,
      keys,
      log: () => undefined,
      today: "2026-01-21"
    });
    expect(changed).toBe(false);
    expect(kept).toEqual([
      {job: "contacts", file: "c.csv", accepted: 0, left: 3, hindrance: "not kept: Nickname"}
    ]);
  });
});
