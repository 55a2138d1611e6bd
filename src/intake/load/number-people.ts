import {registerPeople} from "../../warehouse/people.ts";
import {idSpaceOf, type Plan, type PlannedField} from "../plan.ts";
import {columnFields, registeredTable} from "../sql.ts";
import type {LoadContext} from "./load.ts";

/**
 * Gives people who are new a number and puts numbers in place of hashes. Gives how many are new in the first column that
 * names people.
 *
 * @param someBad whether some record is not accepted; who is in such records alone is not numbered
 */
export async function numberPeople(
  {warehouse, keys}: Pick<LoadContext, "warehouse" | "keys">,
  plan: Plan,
  {someBad}: {someBad: boolean}
): Promise<number> {
  let news: number | undefined;
  for (const planned of columnFields(plan).filter(({field}) => field.names === "person")) {
    const unknown = `
      select distinct v.value as hash
      from ${someBad ? await acceptedIds(plan, planned) : planned.table} v
      where v.value is not null and not exists (select 1 from stored.person p where p.hash = v.value)`;
    const space = idSpaceOf(plan.job, planned.field, planned.mapping);
    const added = await registerPeople(warehouse, keys, space, unknown);
    news ??= added;
    await warehouse.run(`
      create temp table ${registeredTable(planned)} as
      select v.raw, p.person as value
      from ${planned.table} v left join stored.person p on p.hash = v.value`);
  }
  return news ?? 0;
}

/** SQL of the ids that some accepted record names: in more records than those with a problem, which are few. */
async function acceptedIds(plan: Plan, {table, source}: PlannedField): Promise<string> {
  const {distinct, values} = plan.staged;
  return `(
    select v.value
    from ${table} v
    join ${await distinct.of(values, source.name)} d on d.raw = v.raw
    left join (
      select ${source.name} as raw, count(*) as records from conform_bad_row group by ${source.name}
    ) b on b.raw = v.raw
    where d.records > coalesce(b.records, 0))`;
}
