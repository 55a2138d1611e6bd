import type {Warehouse} from "./warehouse.ts";

/** Of so few records one thread has read them before a second is told what to do; the demo's run takes a fifth less. */
const few = 200_000;

/** Lets what is read from a small warehouse be read by one thread, unless `WAYMARK_THREADS` says how many. */
export async function fitThreads(warehouse: Warehouse): Promise<void> {
  if (process.env.WAYMARK_THREADS !== undefined) return;
  const [held] = await warehouse.query<{records: number}>(
    "select cast(coalesce(sum(records_accepted), 0) as double) as records from stored.load"
  );
  if ((held?.records ?? 0) <= few) await warehouse.run("set threads = 1");
}
