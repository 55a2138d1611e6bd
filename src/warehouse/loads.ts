import type {Warehouse} from "./warehouse.ts";

/** A file that was accepted under a job, as the warehouse knows it. */
export interface Load {
  load_id: number;
  job: string;
  feed: string;
  file_name: string;
  file_hash: string;
  job_hash: string;
  adapter: string;
  superseded: boolean;
  gone: boolean;
  records_read: bigint;
  records_quarantined: bigint;
  records_excluded: bigint;
}

/** Tables whose rows belong to a load. */
const rowTables = [
  "response",
  "assessment",
  "code_neighbour",
  "person_characteristic",
  "person_detail",
  "person_consent",
  "crosswalk",
  "episode",
  "episode_exit",
  "contact",
  "session",
  "call",
  "call_count",
  "referral",
  "goal",
  "fact",
  "target",
  "record_key",
  "quarantine",
  "finding",
  "forgotten_records",
  "sight",
  "sight_column",
  "sight_code"
] as const;

/** Loads that have rows, those of files that are gone too. */
export const keptLoads = (warehouse: Warehouse): Promise<Load[]> =>
  warehouse.query<Load>("select * from stored.load where not superseded order by load_id");

export const markGone = (warehouse: Warehouse, loadId: number, gone: boolean): Promise<void> =>
  warehouse.run("update stored.load set gone = $1 where load_id = $2", [gone, loadId]);

/** Takes a load's rows away, because the same file was loaded anew; its line in the ledger stays. */
export async function supersede(warehouse: Warehouse, loadId: number): Promise<void> {
  for (const table of rowTables) {
    await warehouse.run(`delete from stored.${table} where load_id = $1`, [loadId]);
  }
  await warehouse.run("update stored.load set superseded = true where load_id = $1", [loadId]);
}
