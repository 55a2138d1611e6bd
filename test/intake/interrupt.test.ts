import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {afterAll, expect, test} from "vitest";
import {interruptOn} from "../../src/intake/interrupt.ts";
import {hashFile} from "../../src/intake/load/snapshot.ts";
import {keysFrom} from "../../src/keys.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";

const dir = mkdtempSync(join(tmpdir(), "waymark-"));
afterAll(() => rmSync(dir, {recursive: true}));

// Would go on for hours.
const endless = "select count(*) from range(1000000000000) a where hash(a.range) = 1";

test("an interruption stops the statement that runs, and those that are begun after it", async () => {
  const warehouse = await openScratchWarehouse(dir, keysFrom(Buffer.alloc(32, 1)));
  const stop = new AbortController();
  const interruption = interruptOn(stop.signal, warehouse);
  const running = warehouse.run(endless);
  await wait(20);
  stop.abort();
  await expect(running).rejects.toMatchObject({exit: 130});
  await expect(warehouse.run(endless)).rejects.toMatchObject({exit: 130});
  interruption.end();
  expect(await warehouse.query("select 1 as one")).toEqual([{one: 1}]);
  warehouse.close();
});

test("an interruption that came first stops everything too", async () => {
  const warehouse = await openScratchWarehouse(dir, keysFrom(Buffer.alloc(32, 1)));
  const interruption = interruptOn(AbortSignal.abort(), warehouse);
  await expect(warehouse.run(endless)).rejects.toMatchObject({exit: 130});
  interruption.end();
  warehouse.close();
});

test("a file is not hashed to its end", async () => {
  const file = join(dir, "contacts.csv");
  writeFileSync(file, Buffer.alloc(1 << 22));
  await expect(hashFile(file, AbortSignal.abort())).rejects.toMatchObject({name: "AbortError"});
});
