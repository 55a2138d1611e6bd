import {columnFields, quoted, registeredTable, valueJoins} from "../../sql.ts";
import {type Writer, writeRows} from "./writer.ts";

/** A person's details, their consent where the export speaks of it, and a row for each characteristic that is given. */
export const write: Writer = async (writing) => {
  const {warehouse, plan, loadId, accepted} = writing;
  const records = await writeRows(writing);
  const person = columnFields(plan).filter(({field}) => field.names === "person");
  for (const planned of plan.fields.filter(({to}) => to.startsWith("characteristic:"))) {
    const name = planned.to.slice("characteristic:".length);
    await warehouse.run(`
      insert into stored.person_characteristic (load_id, record, person, name, value)
      select ${loadId}, s.record, ${person[0]!.alias}.value, ${quoted(name)}, ${planned.alias}.value
      from ${accepted}
      ${valueJoins([...person, planned], registeredTable)}
      where ${planned.alias}.value is not null`);
  }
  const consent = plan.fields.find(({to}) => to === "consent");
  if (consent !== undefined)
    await warehouse.run(`
      insert into stored.person_consent (load_id, record, person, given)
      select ${loadId}, s.record, ${person[0]!.alias}.value, coalesce(${consent.alias}.value = 'yes', false)
      from ${accepted}
      ${valueJoins([...person, consent], registeredTable)}`);
  return {records, findings: []};
};
