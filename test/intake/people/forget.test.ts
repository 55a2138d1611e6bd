import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {forgetPerson} from "../../../src/intake/people/forget.ts";
import {listQuarantine} from "../../../src/intake/quarantine/quarantine.ts";
import {compactWarehouse} from "../../../src/warehouse/compact.ts";
import {inReading, wholeCell} from "../../helpers/figures.ts";
import {crosswalk, twoSystems} from "../../helpers/two-systems.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const forget = (space: string, id: string, rehearse = false) =>
  workspace.inWarehouse(async (warehouse, keys) =>
    forgetPerson({workspace: await workspace.load(), warehouse, keys}, {space, id}, {rehearse})
  );
const served = async () => (await wholeCell(workspace, "served")).value;

/** Everything stored, counts of what was forgotten and the ledger of loads aside. */
const everything = async () =>
  workspace.inWarehouse(async (warehouse) => {
    const tables = await warehouse.query<{name: string}>(
      "select table_name as name from duckdb_tables() where schema_name = 'stored' order by 1"
    );
    const held: Record<string, string> = {};
    for (const {name} of tables)
      held[name] = JSON.stringify(await warehouse.query(`select * from stored.${name}`), (_key, value) =>
        typeof value === "bigint" ? String(value) : value
      );
    return held;
  });

test("every trace is removed, a count stays, and later exports do not bring the person back", async () => {
  workspace = testWorkspace({...twoSystems, ...crosswalk("A,a", "B,b")});
  await workspace.intake();
  expect(await forget("casebook", "A")).toEqual({ids: 2, records: 3, quarantined: 0, before: false});
  expect(await served()).toBe(4);
  expect(await workspace.query("select sum(records)::integer as n from stored.forgotten_records")).toEqual([
    {n: 3}
  ]);
  const after = await everything();
  expect(await forget("casebook", "A")).toEqual({ids: 0, records: 0, quarantined: 0, before: true});
  expect(await everything()).toEqual(after);

  workspace.write("data/door.csv", "Card,Program,Day\na,groups,2025-03-05\nb,groups,2025-03-06\n");
  const {files} = await workspace.intake();
  expect(files.find(({job}) => job === "door")).toMatchObject({records: 2, accepted: 2, quarantined: 0});
  expect(await served()).toBe(3);
  expect(
    await workspace.query("select count(*)::integer as n from stored.contact where load_id = 4")
  ).toEqual([{n: 1}]);
  await inReading(workspace, async ({findings}) =>
    expect(findings.find(({code}) => code === "forgotten")?.records).toBe(3)
  );
});

test("referrals and goals of theirs go with the rest", async () => {
  workspace = testWorkspace({
    "pipelines/referrals.yaml":
      "feed: referrals\nfiles: data/referrals.csv\nid_space: casebook\nconstants: {program: peers}\ncolumns: {Id: person, Day: referred}\n",
    "data/referrals.csv": "Id,Day\nA,2025-01-03\nB,2025-01-04\n",
    "pipelines/goals.yaml":
      "feed: goals\nfiles: data/goals.csv\nid_space: casebook\nconstants: {program: peers}\ncolumns: {Id: person, Day: set}\n",
    "data/goals.csv": "Id,Day\nA,2025-01-03\nA,2025-02-04\nB,2025-02-05\n"
  });
  await workspace.intake();
  expect(await forget("casebook", "A")).toEqual({ids: 1, records: 3, quarantined: 0, before: false});
  for (const table of ["referral", "goal"])
    expect(await workspace.query(`select count(*)::integer as n from stored.${table}`)).toEqual([{n: 1}]);
});

test("a rehearsal tells the same counts and changes nothing", async () => {
  workspace = testWorkspace({...twoSystems, ...crosswalk("A,a")});
  await workspace.intake();
  const before = await everything();
  expect(await forget("door", "a", true)).toEqual({ids: 2, records: 3, quarantined: 0, before: false});
  expect(await everything()).toEqual(before);
});

test("sealed records in quarantine go too, well-formed and malformed ones, now and in later exports", async () => {
  workspace = testWorkspace({
    "pipelines/casebook.yaml": twoSystems["pipelines/casebook.yaml"]!.replace(
      "columns",
      "max_quarantined: 100%\ncolumns"
    ),
    "data/casebook.csv":
      "Client,Program,Day\nA-17,peers,2025-03-01\nA-17,chess,2025-03-02\nA-17,peers\nB,chess,2025-03-02\nC,peers,2025-03-02\n"
  });
  await workspace.intake();
  expect(await forget("casebook", " A-17 ")).toEqual({
    ids: 1,
    records: 3,
    quarantined: 2,
    before: false
  });
  const left = await workspace.inWarehouse((warehouse) => listQuarantine(warehouse));
  expect(left.map(({record}) => record)).toEqual([4]);
  expect(
    await workspace.query(
      "select records_read::integer as r, records_accepted::integer as a, records_quarantined::integer as q from stored.load"
    )
  ).toEqual([{r: 5, a: 4, q: 1}]);

  workspace.write(
    "data/casebook.csv",
    "Client,Program,Day\nA-17,peers,2025-03-01\nA-17,chess,2025-03-02\nA-17,peers\nB,chess,2025-03-02\n"
  );
  await workspace.intake();
  const later = await workspace.inWarehouse(async (warehouse, keys) =>
    (
      await warehouse.query<{record: bigint; sealed: Uint8Array}>(
        "select record, sealed from stored.quarantine where load_id = 2 and sealed is not null order by record"
      )
    ).map(({record, sealed}) => [Number(record), Buffer.from(keys.unseal(sealed)).toString("utf8")])
  );
  expect(later).toEqual([
    [3, '{"text":null}'],
    [4, expect.stringContaining("chess")]
  ]);
  expect(await workspace.query("select id_space from stored.person")).toEqual([{id_space: "casebook"}]);
});

test("an id never seen is remembered; a link or a merge with it forgets the other id as well", async () => {
  workspace = testWorkspace(twoSystems);
  await workspace.intake();
  expect(await forget("casebook", "Z")).toEqual({ids: 0, records: 0, quarantined: 0, before: false});
  for (const [path, text] of Object.entries(crosswalk("A,b", "Z,a", "A,a"))) workspace.write(path, text);
  await workspace.intake();
  // Z is a, a is A, and A is b.
  expect(await served()).toBe(4);
  workspace.write("corrections.yaml", "merge: [[casebook:Z, casebook:B, door:x]]\n");
  await workspace.intake();
  expect(await served()).toBe(2);
  expect(await workspace.query("select * from stored.id_correction")).toEqual([]);
});

test("the file is written anew: no byte of the person's hash is left in it", async () => {
  workspace = testWorkspace(twoSystems);
  await workspace.intake();
  const hash = await workspace.inWarehouse(async (_, keys) => keys.hashId("casebook", "A"));
  expect(await workspace.query(`select 1 from stored.person where hash = '${hash}'`)).toHaveLength(1);
  await forget("casebook", "A");
  await compactWarehouse(workspace.dir);
  const folder = join(workspace.dir, ".waymark");
  expect(readdirSync(folder).filter((name) => name.includes("compact"))).toEqual([]);
  const stored = Buffer.from(hash.replaceAll("-", ""), "hex");
  // DuckDB keeps a UUID as a 128-bit number, low half first, its highest bit turned over.
  const halves = [stored.subarray(8), stored.subarray(0, 8)].map((half) => Buffer.from(half).reverse());
  const bytes = readFileSync(join(folder, "warehouse.duckdb"));
  for (const half of halves.slice(0, 1)) expect(bytes.includes(half)).toBe(false);
  expect(await served()).toBe(6);
  await workspace.intake();
  expect(await served()).toBe(6);
});

test("two ids that corrections keep apart are not forgotten together, whichever came first", async () => {
  workspace = testWorkspace({
    ...twoSystems,
    "corrections.yaml": "apart: [[casebook:A, door:a]]\n",
    ...crosswalk("A,a", "B,b")
  });
  await workspace.intake();
  expect((await forget("casebook", "A")).ids).toBe(1);
  expect(await served()).toBe(5);
  // The link comes again in another export, to a forgotten id now.
  workspace.write("data/crosswalk.csv", "Client,Card\nA,a\n");
  await workspace.intake();
  expect(await served()).toBe(6);
});

test("whom a split made leaves with the id, and with the split", async () => {
  const people = () => workspace.query("select count(*)::integer as n from stored.person");
  workspace = testWorkspace({
    ...twoSystems,
    "corrections.yaml": "split: [{id: casebook:A, from: 2025-01-01}, {id: casebook:B, programs: [peers]}]\n"
  });
  await workspace.intake();
  expect(await people()).toEqual([{n: 9}]);
  expect(await forget("casebook", "A")).toMatchObject({ids: 1, records: 1});
  expect(await people()).toEqual([{n: 7}]);
  workspace.remove("corrections.yaml");
  await workspace.intake();
  expect(await people()).toEqual([{n: 6}]);
});
