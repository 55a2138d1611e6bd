import program from "../../package.json" with {type: "json"};
import type {Warehouse} from "./warehouse.ts";

/** The run ledger: one row a run, written before anything is loaded, so that one that died is seen. */
export async function beginRun(warehouse: Warehouse): Promise<number> {
  await warehouse.run("update stored.run set outcome = 'died' where outcome is null");
  const [row] = await warehouse.query<{run_id: number}>(
    `insert into stored.run
     select nextval('stored.run_id')::integer, date_trunc('second', current_timestamp)::timestamp, null, $1, null
     returning run_id`,
    [program.version]
  );
  return row!.run_id;
}

export async function endRun(
  warehouse: Warehouse,
  runId: number,
  outcome: "loaded" | "unchanged" | "refused" | "failed"
): Promise<void> {
  await warehouse.run(
    "update stored.run set finished_at = date_trunc('second', current_timestamp)::timestamp, outcome = $1 where run_id = $2",
    [outcome, runId]
  );
}
