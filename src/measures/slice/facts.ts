import type {Warehouse} from "../../warehouse/open.ts";
import type {Period} from "../cell.ts";
import type {Measure} from "../measure.ts";
import type {Cut} from "./cuts.ts";
import {undatedMonth} from "./memberships.ts";
import type {Prepared} from "./prepare.ts";
import type {SharedParts} from "./shared-parts.ts";
import type {Codes} from "./tables.ts";

/** Figures of a measure's facts: what the slicer adds up or takes once. */
export const figuresOf = ({
  sums = [],
  workings = [],
  patterns,
  cluster,
  combine
}: Measure): readonly string[] => [
  "numerator",
  "denominator",
  "immature",
  ...sums,
  ...workings,
  ...(patterns === undefined ? [] : [patterns.by, ...patterns.sums]),
  ...(cluster === undefined ? [] : [cluster]),
  ...(combine === "curve" ? ["days", "event", "ending", "entered"] : [])
];

/** The levels the cuts need facts at: within each program, and over all of them. */
export const levelsOf = (cuts: readonly Cut[]): readonly boolean[] =>
  [true, false].filter((program) => cuts.some((cut) => cut.program === program));

/** SQL of a measure's facts at the levels given. */
export async function factsSql(
  prepared: Prepared,
  cuts: readonly Cut[],
  shared: SharedParts,
  levels: readonly boolean[] = levelsOf(cuts)
): Promise<string> {
  const {measure, context} = prepared;
  const site = cuts.some((cut) => cut.site);
  const {combine} = measure;
  const columns = [
    ...["person", "program", "site", "month"],
    ...figuresOf(measure),
    ...(combine === "first" ? ["turn"] : [])
  ].join(", ");
  const parts: string[] = [];
  for (const program of levels) {
    const sql = await shared.sql(prepared, {...context, level: {program, site}});
    parts.push(`select ${columns} from (\n${sql}\n) as facts`);
  }
  return parts.join("\nunion all\n");
}

/**
 * Makes the temporary table `unit`: each person (null for what has no ids) once in every place, a place being the code of
 * a program, site and period. `distinct`, `first`, `last`, `latest` and `curve` count a person once, `sum` adds up.
 * `among` is a condition on the rows of `fact_period` as `m`.
 */
export async function writeUnits(
  warehouse: Warehouse,
  {measure, context}: Prepared,
  facts: string,
  {codes, among}: {codes: Codes; among: string}
): Promise<void> {
  const figures = figuresOf(measure);
  const {combine} = measure;
  const whole = combine === "first" || combine === "latest";
  const onlyLast =
    measure.combine === "last"
      ? ` and f.month = least(m.last_month, cast(date_trunc('month', date '${context.asOf}') as date))`
      : "";
  const place = codes.sql("f.program_at", "case when m.by_site then f.site_at else 0 end", "m.period");
  await warehouse.run(`
create or replace temp table unit as
with facts as (
${facts}
),
f as (
  select coalesce(person + 1, 0) as somebody, case when month >= date '${codes.since}' then month else date '${undatedMonth}' end as month,
         program <> '*' as within_program, list_position(${list(codes.programs)}, program) - 1 as program_at,
         list_position(${list(codes.sites)}, site) - 1 as site_at, ${[...figures, ...(combine === "first" ? ["turn"] : [])].join(", ")}
  from facts
),
placed as (
  select cast(f.somebody as bigint) * ${codes.count} + ${place} as somebody_there,
         ${whole ? oneOf(combine, figures) : figures.map((figure) => `${combine === "sum" ? "sum" : "max"}(f.${figure}) as ${figure}`).join(", ")}
  from f
  join fact_period as m on m.month = f.month and m.by_program = f.within_program
  where (not m.by_site or f.site_at > 0)${onlyLast} and ${among}
  group by 1
)
select cast(nullif(somebody_there // ${codes.count}, 0) - 1 as integer) as person,
       cast(somebody_there % ${codes.count} as integer) as place, ${figures.map((figure) => (whole ? `stands.${figure}` : figure)).join(", ")}
from placed`);
}

/** SQL for rows of `fact_period` that are of some of the cuts. */
export function amongCuts(periods: readonly Period[], cuts: readonly Cut[]): string {
  const wanted = cuts
    .filter(({characteristic}) => !characteristic)
    .flatMap(({kind, program, site}) =>
      periods.flatMap((period, at) => (period.kind === kind ? [`(${program}, ${site}, ${at})`] : []))
    );
  return wanted.length === 0 ? "false" : `(m.by_program, m.by_site, m.period) in (${wanted.join(", ")})`;
}

/** One fact as it is: structs are compared by their first field, then by the next. */
const oneOf = (combine: "first" | "latest", figures: readonly string[]): string => {
  const [pick, ...by] = combine === "first" ? ["min", "turn", "month"] : ["max", "month"];
  return `${pick}(struct_pack(${[...by, ...figures].map((name) => `${name} := f.${name}`).join(", ")})) as stands`;
};

const list = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(", ")}]`;
