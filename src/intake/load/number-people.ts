import {registerPeople} from "../../warehouse/people.ts";
import {idSpaceOf, type Plan} from "../plan.ts";
import {columnFields, registeredTable} from "../sql.ts";
import type {LoadContext} from "./load.ts";

/**
 * Gives people who are new a number, in order of their first accepted record, and puts numbers in place of hashes.
 * Gives how many are new in the first column that names people.
 *
 * @param accepted SQL of the records that are accepted, as `s`
 */
export async function numberPeople(
  {warehouse, keys}: Pick<LoadContext, "warehouse" | "keys">,
  plan: Plan,
  accepted: string
): Promise<number> {
  let news: number | undefined;
  for (const planned of columnFields(plan).filter(({field}) => field.names === "person")) {
    const {name} = planned.source;
    // Grouped by what is written before hashes come in: a join of names, which are fewer than records.
    const unknown = `
      with first as (
        select s.${name} as raw, min(s.record) as record
        from ${accepted} group by s.${name}
      )
      select v.value as hash, min(first.record) as place
      from first join ${planned.table} v on v.raw = first.raw
      where v.value is not null and not exists (select 1 from stored.person p where p.hash = v.value)
      group by v.value`;
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
