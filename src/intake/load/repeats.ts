import {isSelfMade} from "../../config/self-made.ts";
import {counted} from "../../counted.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {Plan} from "../plan.ts";
import type {Finding} from "../report.ts";

/** Feeds whose records have no person in them, so that nothing else would show that one came twice. */
const repeatable = new Set(["session", "call_count", "fact", "target"]);

/** Several forms of one person for one occasion: which of them stands is for the measures to say, that they are there is for us. */
export async function repeatedForms(warehouse: Warehouse, plan: Plan, loadId: number): Promise<Finding[]> {
  // Of self-made codes it is said over all files, and may be somebody else.
  if (plan.feed.table !== "assessment" || isSelfMade(plan.job)) return [];
  const [row] = await warehouse.query<{repeats: number}>(`
    select coalesce(sum(forms - 1), 0)::integer as repeats
    from (
      select count(*) as forms from stored.assessment
      where load_id = ${loadId} and person is not null and (occasion is not null or taken is not null)
      group by instrument, person, coalesce(cast(occasion as varchar), cast(taken as varchar)), told_afterwards
    )`);
  const {repeats} = row!;
  return repeats === 0
    ? []
    : [
        {
          code: "repeated_forms",
          severity: "warning",
          records: repeats,
          message: `${counted(repeats, "form is a second one", "forms are second ones")} of the same person, instrument and occasion; all are kept`
        }
      ];
}

/** Forms of somebody that nothing sets in time are neither before nor after, and in no change: two of a person most of all. */
export async function timelessForms(warehouse: Warehouse, plan: Plan, loadId: number): Promise<Finding[]> {
  if (plan.feed.table !== "assessment") return [];
  const [row] = await warehouse.query<{forms: number; again: number}>(`
    select coalesce(sum(forms), 0)::integer as forms, coalesce(sum(case when forms > 1 then 1 else 0 end), 0)::integer as again
    from (
      select count(*) as forms from stored.assessment
      where load_id = ${loadId} and person is not null and occasion is null and taken is null and elapsed_days is null
        and not coalesce(told_afterwards, false)
      group by instrument, person
    )`);
  const {forms, again} = row!;
  return again === 0
    ? []
    : [
        {
          code: "timeless_forms",
          severity: "warning",
          records: forms,
          message: `${counted(forms, "form says", "forms say")} neither a day nor an occasion, several of them of one person (${counted(again, "person", "people")}): nobody knows which came first, and they are in no change. Map the column that tells them apart as taken or occasion (0 for the baseline)`
        }
      ];
}

/** Exact repeats may be true (two groups of five on one evening): they are kept, and said. */
export async function repeatedRows(warehouse: Warehouse, plan: Plan, loadId: number): Promise<Finding[]> {
  if (!repeatable.has(plan.feed.table)) return [];
  const columns = [...plan.columns.keys()].join(", ");
  const [row] = await warehouse.query<{repeats: number}>(`
    select coalesce(sum(rows - 1), 0)::integer as repeats
    from (select count(*) as rows from stored.${plan.feed.table} where load_id = ${loadId} group by ${columns})`);
  const {repeats} = row!;
  return repeats === 0
    ? []
    : [
        {
          code: "repeated_rows",
          severity: "warning",
          records: repeats,
          message: `${repeats} records repeat another in every column that is loaded; they may be true and are kept`
        }
      ];
}
