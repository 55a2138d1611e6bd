import type {Measure, MeasureContext} from "../measure.ts";
import {beginning, type Shared} from "../shared.ts";
import {inPrograms, programAt, siteAt, stepOf} from "../sql.ts";

/** Sizes that are told apart; a session of this many people or more is one of this size. */
export const largestSize = 60;

/** Sums of sessions by size, `size_0` to `size_60`. */
export const sizeColumns: readonly string[] = Array.from(
  {length: largestSize + 1},
  (_, size) => `size_${size}`
);

/** What the sessions of a month come to; each figure beside what it is over. */
type Figure =
  | "came"
  | "counted"
  | "without_count"
  | "minutes"
  | "without_length"
  | "facilitators"
  | "led"
  | "came_led"
  | "facilitators_led";

/**
 * Sessions of a month in a program at a site. Who came is the head-count, else the names signed in, never both; where there is
 * neither, nobody knows how many came and the session is in no size.
 */
const groupMonth: Shared = {
  name: "group_month",
  sql: (context) => `
  select program, site, month, sum(case when counted then attendances else 0 end) as came,
         sum(case when counted then 1 else 0 end) as counted, sum(case when counted then 0 else 1 end) as without_count,
         coalesce(sum(minutes), 0) as minutes, sum(case when minutes is null then 1 else 0 end) as without_length,
         coalesce(sum(facilitators), 0) as facilitators, count(facilitators) as led,
         sum(case when counted and facilitators > 0 then attendances else 0 end) as came_led,
         sum(case when counted and facilitators > 0 then facilitators else 0 end) as facilitators_led,
         ${sizeColumns.map((name, size) => `sum(case when counted and attendances ${size === largestSize ? ">=" : "="} ${size} then 1 else 0 end) as ${name}`).join(", ")}
  from (
    select program, site, ${stepOf(context, "day")} as month, attendances, minutes, facilitators, head_count is not null or named > 0 as counted
    from session
    where day <= date '${context.asOf}' and ${inPrograms(context.programs)}
  ) as held
  group by program, site, month`
};

/** What measures of sessions have in common: nobody with an id is needed, so that groups that count heads alone have them all. */
export const ofSessions = {
  unit: "session",
  anchor: "activity",
  combine: "sum",
  nested: true,
  weekly: true,
  reads: ["session"],
  begins: groupMonth
} as const satisfies Partial<Measure>;

/** Facts of a figure of sessions, over another where there is one. */
export const sessionsBy = (
  context: MeasureContext,
  {
    numerator,
    denominator,
    further = []
  }: {numerator: Figure; denominator?: Figure; further?: readonly string[]}
): string => `${beginning(groupMonth, context)}
select cast(null as integer) as person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month,
       ${numerator} as numerator, ${denominator ?? "0"} as denominator, 0 as immature${further.map((name) => `, ${name}`).join("")}
from group_month`;
