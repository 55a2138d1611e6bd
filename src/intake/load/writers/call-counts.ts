import type {Finding} from "../../report.ts";
import {columnFields, columnValue, quoted, registeredTable, valueJoins} from "../../sql.ts";
import {type Writer, type Writing, writeRows} from "./writer.ts";

/** The totals of an interval as one row, and a row for each code's count beside it. */
export const write: Writer = async (writing) => {
  const records = await writeRows(writing);
  const codes = writing.plan.fields.filter(({to}) => to.startsWith("code:"));
  for (const planned of codes) await writeCode(writing, planned);
  return {records, findings: await disagreements(writing, codes.length > 0)};
};

async function writeCode(
  {warehouse, plan, loadId, accepted}: Writing,
  planned: Writing["plan"]["fields"][number]
): Promise<void> {
  const place = ["program", "site", "started_at"];
  const fields = columnFields(plan).filter(({field}) => place.includes(field.column));
  await warehouse.run(`
    insert into stored.call_count (load_id, record, ${place.join(", ")}, code, calls)
    select ${loadId}, s.record, ${place.map((column) => columnValue(plan, column)).join(", ")},
           ${quoted(planned.to.slice("code:".length))}, ${planned.alias}.value
    from ${accepted}
    ${valueJoins([...fields, planned], registeredTable)}
    where ${planned.alias}.value is not null`);
}

/** Counts that contradict each other are kept as the file gives them, and said. */
async function disagreements({warehouse, loadId}: Writing, hasCodes: boolean): Promise<Finding[]> {
  const [row] = await warehouse.query<{coded: number; sums: number; offered: number}>(
    `with total as (
       select record, offered, answered, abandoned, coded
       from stored.call_count where load_id = $1 and code is null
     ), codes as (
       select record, sum(calls) as calls
       from stored.call_count where load_id = $1 and code is not null group by record
     )
     select (count(*) filter (where coded > answered))::integer as coded,
            (count(*) filter (where coded <> coalesce(calls, 0)))::integer as sums,
            (count(*) filter (where coalesce(answered, 0) + coalesce(abandoned, 0) > offered))::integer as offered
     from total left join codes using (record)`,
    [loadId]
  );
  const {coded, sums, offered} = row!;
  return [
    note("coded_above_answered", coded, "intervals with more calls coded than answered; kept as they are"),
    note(
      "codes_do_not_add_up",
      hasCodes ? sums : 0,
      "intervals whose codes do not add up to the calls coded"
    ),
    note("more_than_offered", offered, "intervals with more calls answered and abandoned than offered")
  ].filter(({records}) => records !== 0);
}

const note = (code: string, records: number, message: string): Finding => ({
  code,
  severity: "warning",
  records,
  message: `${records} ${message}`
});
