import {refusal} from "../../error.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {Plan} from "../plan.ts";

/** Share of people that may drop out where the job says nothing; and from how many people on. */
const usual = 0.2;
const fewest = 20;

/**
 * The guard of snapshots: one that would take the newest one's place and lacks too many of its people is held (exit 3),
 * since half an export looks like people leaving.
 */
export async function refuseShrunken(
  warehouse: Warehouse,
  {job, feed, staged, columns}: Plan,
  loadId: number,
  exportDate: string | null
): Promise<void> {
  const column = ["person", "caller"].find((name) => columns.has(name));
  if (job.mode !== "snapshot" || column === undefined) return;
  const [newest] = await warehouse.query<{load_id: number; file: string; newer: boolean}>(
    `select load_id, file_name as file,
            (export_date, file_hash) > (cast($3 as date), $2) and export_date is not null as newer
     from stored.load where job = $1 and file_hash <> $2 and not superseded
     order by export_date desc nulls last, file_hash desc limit 1`,
    [job.name, staged.sha256, exportDate]
  );
  if (newest === undefined || newest.newer) return;
  const people = (id: number) =>
    `select distinct ${column} as person from stored.${feed.table} where load_id = ${id} and ${column} is not null`;
  const [row] = await warehouse.query<{before: number; dropped: number}>(`
    select count(*)::integer as before, (count(*) filter (where person not in (${people(loadId)})))::integer as dropped
    from (${people(newest.load_id)})`);
  const {before, dropped} = row!;
  const allowed = job.max_dropped_people ?? usual;
  if (job.max_dropped_people === undefined && before < fewest) return;
  if (dropped <= allowed * before) return;
  throw refusal(
    `snapshot held: ${dropped} of ${before} people of the export before are not in it (${percent(dropped / before)}, allowed ${percent(allowed)})`,
    {
      at: {file: staged.path},
      next: `export it again, whole; or, if so many have left, raise max_dropped_people in ${job.path}`
    }
  );
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
