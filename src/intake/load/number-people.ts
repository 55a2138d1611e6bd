import {registerPeople} from "../../warehouse/people.ts";
import type {Plan} from "../plan.ts";
import {acceptedOnly, columnFields, registeredTable, stageOf, valueJoins} from "../sql.ts";
import type {LoadContext} from "./load.ts";

/** Gives people who are new a number, in order of their first accepted record, and puts numbers in place of hashes. */
export async function numberPeople(
  {warehouse, keys}: Pick<LoadContext, "warehouse" | "keys">,
  plan: Plan
): Promise<void> {
  for (const planned of columnFields(plan).filter(({field}) => field.names === "person")) {
    const added = await warehouse.query<{hash: string}>(`
      select cast(${planned.alias}.value as varchar) as hash
      from ${stageOf(plan)} ${valueJoins([planned])}
      where ${planned.alias}.value is not null and ${acceptedOnly}
        and not exists (select 1 from stored.person p where p.hash = ${planned.alias}.value)
      group by ${planned.alias}.value order by min(s.record)`);
    const hashes = added.map(({hash}) => hash);
    await registerPeople(warehouse, keys, plan.job.id_space!, hashes);
    await warehouse.run(`
      create temp table ${registeredTable(planned)} as
      select v.raw, p.person as value
      from ${planned.table} v left join stored.person p on p.hash = v.value`);
  }
}
