import type {Warehouse} from "../warehouse/warehouse.ts";
import type {Plan} from "./plan.ts";
import type {Finding} from "./report.ts";

/** Feeds whose records have no person in them, so that nothing else would show that one came twice. */
const repeatable = new Set(["session", "call_count"]);

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
