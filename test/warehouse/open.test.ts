import {spawnSync} from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterEach, beforeEach, expect, test} from "vitest";
import {keysFrom} from "../../src/keys.ts";
import {newestVersion} from "../../src/warehouse/migrate.ts";
import {openScratchWarehouse, openWarehouse} from "../../src/warehouse/open.ts";
import {spillDir, warehouseFile} from "../../src/warehouse/state.ts";

const keys = keysFrom(Buffer.alloc(32, 7));
const otherKeys = keysFrom(Buffer.alloc(32, 8));
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "waymark-open-"));
});
afterEach(() => rmSync(dir, {recursive: true, force: true}));

const made = async (): Promise<string> => {
  (await openWarehouse(dir, keys)).close();
  return warehouseFile(dir);
};

test("a new warehouse is migrated, private, and keeps what a transaction committed", async () => {
  const warehouse = await openWarehouse(dir, keys);
  await warehouse.transaction(() => warehouse.run("insert into stored.meta values ('a', '1')"));
  await expect(
    warehouse.transaction(async () => {
      await warehouse.run("insert into stored.meta values ('b', '1')");
      throw new Error("stop");
    })
  ).rejects.toThrow("stop");
  await warehouse.rehearsal(() => warehouse.run("insert into stored.meta values ('c', '1')"));
  warehouse.close();
  const again = await openWarehouse(dir, keys, {readOnly: true});
  const names = await again.query<{name: string}>("select name from stored.meta order by name");
  expect(names.map(({name}) => name)).toEqual(["a", "key_check", "schema_version"]);
  again.close();
  expect(statSync(join(dir, ".waymark")).mode & 0o777).toBe(0o700);
  expect(statSync(warehouseFile(dir)).mode & 0o777).toBe(0o600);
});

test("values come as plain objects", async () => {
  const warehouse = await openScratchWarehouse(dir, keys);
  const [row] = await warehouse.query(
    "select date '2024-03-01' as d, timestamp '2024-03-01 18:30:00' as t, 12.50::decimal(9,2) as n, 3::integer as i, 4::bigint as b, true as y, null as z, 'ab'::blob as l, '00000000-0000-4000-8000-000000000001'::uuid as u"
  );
  expect(row).toEqual({
    d: "2024-03-01",
    t: "2024-03-01 18:30:00",
    n: 12.5,
    i: 3,
    b: 4n,
    y: true,
    z: null,
    l: Buffer.from("ab"),
    u: "00000000-0000-4000-8000-000000000001"
  });
  warehouse.close();
});

test("another key is refused and the stored check stays", async () => {
  await made();
  await expect(openWarehouse(dir, otherKeys)).rejects.toMatchObject({
    exit: 2,
    message: expect.stringContaining("not the one this warehouse was made with")
  });
  (await openWarehouse(dir, keys)).close();
});

test("a newer warehouse is left alone", async () => {
  const warehouse = await openWarehouse(dir, keys);
  await warehouse.run("update stored.meta set value = $1 where name = 'schema_version'", [
    String(newestVersion + 1)
  ]);
  warehouse.close();
  await expect(openWarehouse(dir, keys)).rejects.toMatchObject({
    exit: 2,
    message: expect.stringContaining("newer Waymark")
  });
});

test.each([
  ["text", (path: string) => writeFileSync(path, "Name,Phone\n".repeat(1000))],
  ["an empty file", (path: string) => writeFileSync(path, "")],
  ["a cut file", (path: string) => truncateSync(path, 9000)]
])("a damaged file is an error with a way out: %s", async (_, damage) => {
  damage(await made());
  await expect(openWarehouse(dir, keys)).rejects.toMatchObject({
    exit: 2,
    message: expect.stringContaining("damaged"),
    next: expect.stringContaining("move it aside")
  });
});

test("contacts of a warehouse made before closed lists are kept when it is brought up to date", async () => {
  mkdirSync(join(dir, ".waymark"));
  const schema = new URL("../../src/warehouse/schema/", import.meta.url);
  const before = readdirSync(schema)
    .filter((name) => name < "005")
    .sort();
  const instance = await DuckDBInstance.create(warehouseFile(dir));
  const connection = await instance.connect();
  for (const name of before) await connection.run(readFileSync(new URL(name, schema), "utf8"));
  await connection.run(`
    insert into stored.meta values ('schema_version', '4'), ('key_check', '${keys.check}');
    insert into stored.contact (load_id, record, person, program, started_at, kind, mode, status)
    values (1, 1, 1, 'groups', '2025-03-01 18:00', 'group', null, 'attended'), (1, 2, 1, 'groups', '2025-03-02 18:00', 'visit', 'phone', 'no_show')`);
  connection.closeSync();
  instance.closeSync();

  const warehouse = await openWarehouse(dir, keys);
  expect(
    await warehouse.query("select record, kind, mode, status from stored.contact order by record")
  ).toEqual([
    {record: 1n, kind: "group", mode: null, status: "attended"},
    {record: 2n, kind: "visit", mode: "phone", status: "no_show"}
  ]);
  expect(await warehouse.query("select * from stored.current_contact")).toEqual([]);
  warehouse.close();
});

test("reading needs a warehouse", async () => {
  await expect(openWarehouse(dir, keys, {readOnly: true})).rejects.toMatchObject({exit: 2});
});

test("a state folder that cannot be written is an error of its own", async () => {
  await made();
  if (process.getuid?.() === 0) {
    // Root may write anywhere; a file in the folder's place stands for it.
    rmSync(join(dir, ".waymark"), {recursive: true});
    writeFileSync(join(dir, ".waymark"), "");
  } else {
    chmodSync(join(dir, ".waymark"), 0o500);
  }
  await expect(openWarehouse(dir, keys)).rejects.toMatchObject({exit: 2});
});

test("a second process is told who holds the lock", async () => {
  const warehouse = await openWarehouse(dir, keys);
  const script = `
    import {openWarehouse} from "${new URL("../../src/warehouse/open.ts", import.meta.url).href}";
    import {keysFrom} from "${new URL("../../src/keys.ts", import.meta.url).href}";
    const readOnly = process.argv[1] === "read";
    await openWarehouse(${JSON.stringify(dir)}, keysFrom(Buffer.alloc(32, 7)), {readOnly}).catch((error) => {
      process.stdout.write(error.message);
      process.exit(error.exit);
    });`;
  for (const how of ["read", "write"]) {
    const second = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script, how],
      {
        encoding: "utf8"
      }
    );
    expect(second.stderr).toBe("");
    expect(second.status).toBe(5);
    expect(second.stdout).toContain(`in use by process ${process.pid}`);
  }
  warehouse.close();
});

test("spill files are gone before and after", async () => {
  await made();
  writeFileSync(join(spillDir(dir), "left.tmp"), "raw");
  const warehouse = await openWarehouse(dir, keys);
  expect(readdirSync(spillDir(dir))).toEqual([]);
  writeFileSync(join(spillDir(dir), "spilled.tmp"), "raw");
  warehouse.close();
  expect(readdirSync(spillDir(dir))).toEqual([]);
});
