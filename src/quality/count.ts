import {WaymarkError} from "../error.ts";
import {appendRows} from "../warehouse/append.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {allChecks, type QualityCheck} from "./check.ts";
import {relations} from "./relations.ts";

interface MonthCount {
  check_id: string;
  job: string;
  month: string | null;
  numerator: bigint;
  denominator: bigint;
}

/**
 * Counts every check over what is current and writes the counts for the newest run; thresholds do not enter, so that
 * they can be changed later. Checks of one kind of record share a pass over it.
 */
export async function countQuality(warehouse: Warehouse): Promise<void> {
  const checks = await allChecks();
  const counts: MonthCount[] = [];
  const failed: string[] = [];
  for (const of of Object.keys(relations) as (keyof typeof relations)[]) {
    const asked = checks.filter((check) => check.of === of);
    if (asked.length === 0) continue;
    for (const result of await countTogether(warehouse, of, asked))
      if ("check" in result) failed.push(result.check);
      else counts.push(result);
  }
  await warehouse.transaction(() => store(warehouse, counts, failed));
}

type Counted = MonthCount | {check: string};

/** One pass; where that cannot be made, a pass for each, so that one broken check is told and the others stand. */
async function countTogether(
  warehouse: Warehouse,
  of: keyof typeof relations,
  checks: readonly QualityCheck[]
): Promise<Counted[]> {
  try {
    return await warehouse.query<MonthCount>(countSql(of, checks));
  } catch (error) {
    if (error instanceof WaymarkError) throw error;
    const [only, another] = checks;
    if (only !== undefined && another === undefined) return [{check: only.id}];
    const alone: Counted[] = [];
    for (const check of checks) alone.push(...(await countTogether(warehouse, of, [check])));
    return alone;
  }
}

function countSql(of: keyof typeof relations, checks: readonly QualityCheck[]): string {
  const figures = checks.map(
    ({among = "true", counts, outOf = "1"}, i) => `
      coalesce(sum(case when ${among} then cast(coalesce(${counts}, false) as bigint) end), 0) as n${i},
      coalesce(sum(case when ${among} then cast(${outOf} as bigint) end), 0) as d${i}`
  );
  const rows = checks.map(
    ({id}, i) =>
      `select '${id}' as check_id, job, month, cast(n${i} as bigint) as numerator, cast(d${i} as bigint) as denominator from counted`
  );
  return `
    with counted as materialized (
      select job, strftime(day, '%Y-%m') as month, ${figures.join(", ")}
      from (${relations[of]}) as r group by all
    )
    select * from (${rows.join(" union all ")}) where denominator > 0 order by check_id, job, month`;
}

async function store(
  warehouse: Warehouse,
  counts: readonly MonthCount[],
  failed: readonly string[]
): Promise<void> {
  const newest = "(select coalesce(max(run_id), 0) from stored.run)";
  await warehouse.run(`delete from stored.quality_result where run_id = ${newest}`);
  await warehouse.run("delete from stored.quality_month");
  await appendRows(warehouse, "stored.quality_month", counts, (appender, count) => {
    for (const text of [count.check_id, count.job, count.month ?? ""]) appender.appendVarchar(text);
    for (const figure of [count.numerator, count.denominator]) appender.appendBigInt(figure);
  });
  await warehouse.run(`
    insert into stored.quality_result
    select ${newest}, check_id, job, sum(numerator)::bigint, sum(denominator)::bigint, false
    from stored.quality_month group by check_id, job`);
  await warehouse.run("delete from stored.quality_month where month = ''");
  for (const check of failed)
    await warehouse.run(`insert into stored.quality_result values (${newest}, $1, '', 0, 0, true)`, [check]);
}
