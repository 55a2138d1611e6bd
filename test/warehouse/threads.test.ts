import {availableParallelism} from "node:os";
import {afterEach, expect, it, vi} from "vitest";
import {fitThreads} from "../../src/warehouse/threads.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => {
  vi.unstubAllEnvs();
  workspace.dispose();
});

/** On how many threads a warehouse is read that holds so many records. */
async function threadsFor(records: number, asked?: string): Promise<number> {
  vi.stubEnv("WAYMARK_THREADS", asked);
  workspace = testWorkspace();
  return workspace.inWarehouse(async (warehouse) => {
    await warehouse.run(
      `insert into stored.load (load_id, run_id, job, feed, file_name, file_hash, job_hash, adapter, lane, id_space, mode,
         records_read, records_accepted, records_quarantined, records_excluded)
       values (1, 1, 'contacts', 'contacts', 'file', 'a', 'hash', 'plain', 'duckdb', 'main', 'append', ${records}, ${records}, 0, 0)`
    );
    await fitThreads(warehouse);
    const [row] = await warehouse.query<{threads: bigint}>("select current_setting('threads') as threads");
    return Number(row!.threads);
  });
}

it("reads few records on one thread, many on all", async () => {
  expect(await threadsFor(200_000)).toBe(1);
  workspace.dispose();
  expect(await threadsFor(200_001)).toBe(availableParallelism());
});

it("reads on as many as are asked for", async () => {
  expect(await threadsFor(10, "2")).toBe(2);
});

it("refuses what is no number of threads", async () => {
  await expect(threadsFor(10, "many")).rejects.toThrow("WAYMARK_THREADS: many");
});
