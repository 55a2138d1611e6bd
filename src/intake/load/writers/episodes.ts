import {counted} from "../../../counted.ts";
import {columnFields, columnValue, registeredTable, valueJoins} from "../../sql.ts";
import {stayDays} from "../../stay.ts";
import type {Writer} from "./writer.ts";

/** One row a stay; its days are worked out where only its length is told, which is said. */
export const write: Writer = async ({warehouse, plan, loadId, accepted}) => {
  const {fields, ...days} = stayDays(plan);
  const columns = [...plan.columns.keys()];
  const stored = (column: string) =>
    column === "opened" || column === "closed" ? days[column] : columnValue(plan, column);
  const [written] = await warehouse.query<{Count: bigint}>(`
    insert into stored.episode (load_id, record, ${columns.join(", ")})
    select ${loadId}, s.record, ${columns.map(stored).join(", ")}
    from ${accepted}
    ${valueJoins([...columnFields(plan), ...fields], registeredTable)}`);
  const records = Number(written!.Count);
  const length = plan.fields.find(({to}) => to === "length");
  if (length === undefined) return {records, findings: []};
  return {
    records,
    findings: [
      {
        code: "days_from_lengths",
        severity: "note",
        records,
        message: `days of ${counted(records, "stay")} are worked out from lengths, as of ${plan.toldOn}, where the export does not say them: how long people stayed holds, but the months in which they began are approximate, and who left is taken to have left on that day`
      }
    ]
  };
};
