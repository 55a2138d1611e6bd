import type {Warehouse} from "../../warehouse/warehouse.ts";
import {codes} from "../codes.ts";
import {isLong} from "../long.ts";
import type {Plan} from "../plan.ts";
import {acceptedOf, columnValue, fieldValue, valueJoins, without} from "../sql.ts";

/**
 * Names each record by the key the job declares (`conform_key`) and sets aside those that repeat one: the first record
 * of a file stands.
 */
export async function findRepeatedKeys(warehouse: Warehouse, plan: Plan): Promise<void> {
  const names = [plan.job.key ?? []].flat();
  const planned = (to: string) => plan.fields.find((field) => field.to === to);
  const fields = names.flatMap((to) => planned(to) ?? []);
  const partOf = (to: string) => {
    const field = planned(to);
    return field === undefined ? columnValue(plan, plan.feed.fields[to]?.column ?? to) : fieldValue(field);
  };
  const parts = names.map((to) => `coalesce(cast(${partOf(to)} as varchar), '')`);
  await warehouse.run(`
    create temp table conform_key as
    select s.record, cast(md5(concat_ws(chr(31), ${parts.join(", ")})) as uuid) as key
    from ${acceptedOf(plan)} ${valueJoins(fields)}`);
  // The records of a long file that share a key are one form.
  if (isLong(plan.job)) return;
  const first = fields[0];
  await warehouse.run(
    `insert into conform_problem
     select k.record, null, ${first?.source.position ?? 0}, $1, 'duplicate_key', $2, false
     from conform_key k
     join (select key, min(record) as first from conform_key group by key having count(*) > 1) d
       on d.key = k.key and k.record > d.first`,
    [fields.map(({header}) => header).join(" + "), codes.duplicate_key]
  );
}

/** Keeps the keys of the records that were accepted. */
export const storeKeys = (warehouse: Warehouse, loadId: number): Promise<void> =>
  warehouse.run(`
    insert into stored.record_key
    select ${loadId}, s.record, s.key from conform_key s where ${without("s")}`);
