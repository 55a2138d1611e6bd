import type {Warehouse} from "../../../warehouse/warehouse.ts";
import type {Plan} from "../../plan.ts";
import type {Finding} from "../../report.ts";
import {columnFields, columnValue, registeredTable, valueJoins} from "../../sql.ts";

export interface Writing {
  warehouse: Warehouse;
  plan: Plan;
  loadId: number;
  /** SQL of the records that are accepted, as `s`. */
  accepted: string;
}

/** Writes the accepted records of one file; gives how many records it wrote and what it noticed. */
export type Writer = (writing: Writing) => Promise<{records: number; findings: Finding[]}>;

/** One row of the feed's own table for each accepted record; gives the number of rows. */
export async function writeRows({warehouse, plan, loadId, accepted}: Writing): Promise<number> {
  const columns = [...plan.columns.keys()];
  const [written] = await warehouse.query<{Count: bigint}>(`
    insert into stored.${plan.feed.table} (load_id, record, ${columns.join(", ")})
    select ${loadId}, s.record, ${columns.map((column) => columnValue(plan, column)).join(", ")}
    from ${accepted}
    ${valueJoins(columnFields(plan), registeredTable)}`);
  return Number(written!.Count);
}
