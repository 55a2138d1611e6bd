import {afterEach, beforeEach, expect, test} from "vitest";
import {keysFrom} from "../../src/keys.ts";
import {fitClosedLists} from "../../src/warehouse/closed-lists.ts";
import {openWarehouse, type Warehouse} from "../../src/warehouse/open.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

const keys = keysFrom(Buffer.alloc(32, 7));
let workspace: TestWorkspace;
let warehouse: Warehouse;

beforeEach(async () => {
  workspace = testWorkspace({});
  warehouse = await openWarehouse(workspace.dir, keys);
});
afterEach(() => {
  warehouse.close();
  workspace.dispose();
});

const add = (record: number, program: string, site: string | null): Promise<void> =>
  warehouse.run(
    `insert into stored.contact (load_id, record, person, program, site, started_at, kind, status)
     values (1, ${record}, 1, '${program}', ${site === null ? "null" : `'${site}'`}, '2025-03-01 18:00', 'group', 'attended')`
  );

const types = (): Promise<{name: string; type: string}[]> =>
  warehouse.query(
    `select column_name as name, data_type as type from duckdb_columns()
     where table_name = 'contact' and schema_name = 'stored' and column_name in ('program', 'site') order by name`
  );

test("contacts stored as text are kept when the lists close", async () => {
  await add(1, "long-gone", null);
  await add(2, "groups", "north");
  await fitClosedLists(warehouse, {program: ["peers", "groups"], site: ["it's here"]});
  expect(await types()).toEqual([
    {name: "program", type: "ENUM('groups', 'long-gone', 'peers')"},
    {name: "site", type: "ENUM('it''s here', 'north')"}
  ]);
  expect(await warehouse.query("select record, program, site from stored.contact order by record")).toEqual([
    {record: 1n, program: "long-gone", site: null},
    {record: 2n, program: "groups", site: "north"}
  ]);
});

test("a list grows with the workspace, in alphabetical order, and forgets nothing", async () => {
  await fitClosedLists(warehouse, {program: ["groups"], site: []});
  await add(1, "groups", "written before any site was declared");
  await fitClosedLists(warehouse, {program: ["drop-in", "peers"], site: ["north"]});
  await add(2, "drop-in", "north");
  await add(3, "peers", null);
  expect(await warehouse.query("select program from stored.contact order by program")).toEqual([
    {program: "drop-in"},
    {program: "groups"},
    {program: "peers"}
  ]);
  expect((await types()).map(({type}) => type)).toEqual([
    "ENUM('drop-in', 'groups', 'peers')",
    "ENUM('north', 'written before any site was declared')"
  ]);
});

test("what is current is read as before, in the same warehouse and opened anew", async () => {
  const current = "select sql from duckdb_views() where view_name = 'current_contact'";
  const before = await warehouse.query(current);
  await fitClosedLists(warehouse, {program: ["groups"], site: ["north"]});
  await fitClosedLists(warehouse, {program: ["groups", "peers"], site: ["north", "south"]});
  await warehouse.run(
    `insert into stored.load select 1, 1, 'contacts', 'contacts', 'a.csv', 'h', 'j', 'plain@1', 'duckdb', 'x', 'snapshot',
       date '2025-04-01', date '2025-03-01', date '2025-03-31', null, 1, 1, 0, 0, false, false`
  );
  await add(1, "peers", "south");
  expect(await warehouse.query(current)).toEqual(before);
  warehouse.close();
  warehouse = await openWarehouse(workspace.dir, keys);
  expect(await warehouse.query("select program, site from stored.current_contact")).toEqual([
    {program: "peers", site: "south"}
  ]);
});
