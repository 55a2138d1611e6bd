import type {Warehouse} from "../../warehouse/warehouse.ts";

/** ISO date from which on there are records to empty; null where none are kept. */
export async function nextPurge(warehouse: Warehouse, keptDays: number): Promise<string | null> {
  const [row] = await warehouse.query<{due: string | null}>(
    `select cast(min(cast(started_at as date)) + cast($1 as integer) + 1 as varchar) as due
     from stored.quarantine join stored.load using (load_id) join stored.run using (run_id)
     where sealed is not null`,
    [keptDays]
  );
  return row!.due;
}

/** Empties the records kept longer than `keptDays` before `today`; reasons and counts stay. Gives how many. */
export async function purgeQuarantine(
  warehouse: Warehouse,
  today: string,
  keptDays: number
): Promise<number> {
  const [row] = await warehouse.query<{Count: bigint}>(
    `update stored.quarantine set sealed = null
     where sealed is not null and load_id in (
       select load_id from stored.load join stored.run using (run_id)
       where cast(started_at as date) < cast($1 as date) - cast($2 as integer)
     )`,
    [today, keptDays]
  );
  return Number(row!.Count);
}
