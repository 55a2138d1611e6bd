import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {Tally} from "../conform/gate.ts";
import type {Plan} from "../plan.ts";
import type {Finding} from "../report.ts";
import type {Covered} from "./coverage.ts";
import type {LoadContext} from "./load.ts";

export async function nextLoad(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.query<{load_id: number}>(
    "select nextval('stored.load_id')::integer as load_id"
  );
  return row!.load_id;
}

/** A load's line in the ledger, and what an analyst should know about it. */
export async function recordLoad(
  {warehouse, runId}: Pick<LoadContext, "warehouse" | "runId">,
  {job, feed, staged}: Plan,
  loadId: number,
  {records, quarantined, excluded}: Tally,
  {coverage, exportDate}: Covered,
  findings: readonly Finding[]
): Promise<void> {
  await warehouse.run(
    `insert into stored.load (load_id, run_id, job, feed, file_name, file_hash, job_hash, adapter, lane, id_space, mode,
       export_date, covers_from, covers_to, covers_programs, records_read, records_accepted, records_quarantined, records_excluded)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      loadId,
      runId,
      job.name,
      feed.id,
      staged.fileName,
      staged.sha256,
      job.hash,
      staged.adapter,
      staged.lane,
      job.id_space ?? null,
      job.mode,
      exportDate,
      coverage.from,
      coverage.to,
      coverage.programs === null ? null : JSON.stringify(coverage.programs),
      records,
      records - quarantined,
      quarantined,
      excluded
    ]
  );
  for (const {code, severity, records, message} of findings) {
    await warehouse.run("insert into stored.finding values ($1, $2, $3, $4, $5, $6)", [
      loadId,
      job.name,
      code,
      severity,
      records,
      message
    ]);
  }
}
