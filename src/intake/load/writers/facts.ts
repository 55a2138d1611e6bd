import {factNames} from "../../feeds/facts.ts";
import {columnFields, columnValue, quoted, registeredTable, valueJoins} from "../../sql.ts";
import {type Writer, writeRows} from "./writer.ts";

const shared = ["program", "site", "starts", "ends", "characteristic", "grp"];

/** A row for the record, with its figure where it names one, and one more for each figure that has a column of its own. */
export const write: Writer = async (writing) => {
  const {warehouse, plan, loadId, accepted} = writing;
  const records = await writeRows(writing);
  const fields = columnFields(plan).filter(({field}) => shared.includes(field.column));
  for (const planned of plan.fields.filter(({to}) => Object.hasOwn(factNames, to)))
    await warehouse.run(`
      insert into stored.fact (load_id, record, ${shared.join(", ")}, name, value)
      select ${loadId}, s.record, ${shared.map((column) => columnValue(plan, column)).join(", ")},
             ${quoted(planned.to)}, cast(${planned.alias}.value as decimal(18, 4))
      from ${accepted}
      ${valueJoins([...fields, planned], registeredTable)}
      where ${planned.alias}.value is not null`);
  return {records, findings: []};
};
