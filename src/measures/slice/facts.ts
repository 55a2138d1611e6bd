import type {Warehouse} from "../../warehouse/open.ts";
import type {Measure} from "../measure.ts";
import type {Cut} from "./cuts.ts";
import type {Prepared} from "./prepare.ts";
import {undatedMonth} from "./tables.ts";

/** SQL of a measure's facts at the levels the cuts need: within each program, and over all of them. */
export function factsSql({measure, context}: Prepared, cuts: readonly Cut[]): string {
  const site = cuts.some((cut) => cut.site);
  const levels = [true, false].filter((program) => cuts.some((cut) => cut.program === program));
  return levels
    .map((program) => measure.sql({...context, level: {program, site}}).trim())
    .map((sql) => `select ${columnsOf(measure).join(", ")} from (\n${sql}\n) as facts`)
    .join("\nunion all\n");
}

const columnsOf = ({sums = [], combine}: Measure): readonly string[] => [
  "person",
  "program",
  "site",
  "month",
  "numerator",
  "denominator",
  "immature",
  ...sums,
  ...(combine === "curve" ? ["days", "event"] : [])
];

/**
 * Makes the temporary table `unit`: each person (or nobody, for what has no ids) once in every period, program and site
 * of the cuts. `distinct`, `last` and `curve` count a person once, `sum` adds up.
 */
export async function writeUnits(
  warehouse: Warehouse,
  {measure, context}: Prepared,
  facts: string
): Promise<void> {
  const {combine, sums = []} = measure;
  const pick = combine === "sum" ? "sum" : "max";
  const columns = [
    "numerator",
    "denominator",
    "immature",
    ...sums,
    ...(combine === "curve" ? ["days", "event"] : [])
  ];
  const onlyLast =
    combine === "last"
      ? ` and f.month = least(m.last_month, cast(date_trunc('month', date '${context.asOf}') as date))`
      : "";
  await warehouse.run(`
create or replace temp table unit as
with f as (
${facts}
)
select f.person, f.program, case when c.by_site then f.site else '*' end as site, m.period, m.kind, c.by_program, c.by_site,
       ${columns.map((column) => `${pick}(f.${column}) as ${column}`).join(", ")}
from f
join period_month as m on m.month = coalesce(f.month, date '${undatedMonth}')
join unit_cut as c on c.kind = m.kind and c.by_program = (f.program <> '*')
where (not c.by_site or f.site is not null)${onlyLast}
group by f.person, f.program, case when c.by_site then f.site else '*' end, m.period, m.kind, c.by_program, c.by_site`);
}
