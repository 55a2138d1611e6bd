import type {Warehouse} from "../../warehouse/open.ts";
import {sliceKey} from "../cell.ts";
import type {Measure, PatternSums} from "../measure.ts";
import {crossed, type Row, sliceOf} from "./group.ts";
import type {Codes} from "./tables.ts";

/** Rows of `unit` with the sums that the measure keeps apart, where it keeps any. */
export async function withPatterns(
  rows: readonly Row[],
  warehouse: Warehouse,
  {patterns}: Pick<Measure, "patterns">,
  how: {codes: Codes; characteristics: boolean}
): Promise<readonly Row[]> {
  if (patterns === undefined) return rows;
  const found = await sumsByPattern(warehouse, patterns, how);
  return rows.map((row) => ({...row, patterns: found.get(sliceKey(row)) ?? []}));
}

async function sumsByPattern(
  warehouse: Warehouse,
  patterns: NonNullable<Measure["patterns"]>,
  {codes, characteristics}: {codes: Codes; characteristics: boolean}
): Promise<ReadonlyMap<string, readonly PatternSums[]>> {
  const found = new Map<string, PatternSums[]>();
  const figures = [
    "cast(count(*) as double) as people",
    ...patterns.sums.map((name) => `cast(sum(u.${name}) as varchar) as sum_${name}`)
  ].join(", ");
  const rows = await warehouse.query<Record<string, unknown>>(
    `select * from (${crossed(figures, {further: [patterns.by], characteristics})}) as parts where ${patterns.by} <> 0 order by ${patterns.by}`
  );
  for (const row of rows) {
    const key = sliceKey(sliceOf(row, codes));
    const parts = found.get(key) ?? [];
    found.set(key, parts);
    parts.push({
      pattern: String(row[patterns.by]),
      people: row.people as number,
      sums: Object.fromEntries(patterns.sums.map((name) => [name, row[`sum_${name}`] as string]))
    });
  }
  return found;
}
