import type {Warehouse} from "../../warehouse/warehouse.ts";

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
