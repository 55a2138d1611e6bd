import {acceptedOnly, columnFields, quoted, registeredTable, stageOf, valueJoins} from "../../sql.ts";
import {type Writer, writeRows} from "./writer.ts";

/** A person's details, and a row for each characteristic that is given. */
export const write: Writer = async (writing) => {
  const {warehouse, plan, loadId} = writing;
  const records = await writeRows(writing);
  const person = columnFields(plan).filter(({field}) => field.names === "person");
  for (const planned of plan.fields.filter(({to}) => to.startsWith("characteristic:"))) {
    const name = planned.to.slice("characteristic:".length);
    await warehouse.run(`
      insert into stored.person_characteristic (load_id, record, person, name, value)
      select ${loadId}, s.record, ${person[0]!.alias}.value, ${quoted(name)}, ${planned.alias}.value
      from ${stageOf(plan)}
      ${valueJoins([...person, planned], registeredTable)}
      where ${planned.alias}.value is not null and ${acceptedOnly}`);
  }
  return {records, findings: []};
};
