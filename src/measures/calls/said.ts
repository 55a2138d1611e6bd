import type {Estimate, MeasureContext, Sufficient} from "../measure.ts";
import {beginning, type Shared} from "../shared.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";
import {bySetting, distressFrom} from "./settings.ts";

/** What real calls of one caller and month said, or needed; those without a caller id stand together, with `caller` null. */
type Figure =
  | "calls"
  | "to_988"
  | "to_911"
  | "to_988_of"
  | "callback_asked"
  | "callback_asked_of"
  | "callback_done"
  | "callback_done_of"
  | "satisfied"
  | "satisfied_of"
  | "heard"
  | "heard_of"
  | "diverted"
  | "diverted_of"
  | "eased"
  | "worse"
  | "high_before"
  | "high_after"
  | "rated"
  | "before_sum"
  | "after_sum"
  | "change_sum";

const one = (condition: string): string => `sum(case when ${condition} then 1 else 0 end)`;
const said = (column: string, name: string): string =>
  `${one(column)} as ${name}, count(${column}) as ${name}_of`;

/** Real, answered calls by caller, program, site and month. */
export const saidMonth: Shared = {
  name: "said_month",
  sql({asOf, programs}: MeasureContext) {
    const high = bySetting(programs, distressFrom);
    const rated = "distress_before is not null and distress_after is not null";
    const started = `${rated} and distress_before >= ${high}`;
    return `
  select caller, program, site, month, count(*) as calls,
         ${one("transfer = '988'")} as to_988, ${one("transfer = '911'")} as to_911,
         ${one("holds_transfers = 1")} as to_988_of,
         ${said("callback_requested", "callback_asked")},
         ${one("callback_requested and callback_completed")} as callback_done, ${one("callback_requested and holds_completed = 1")} as callback_done_of,
         ${said("satisfied", "satisfied")}, ${said("felt_heard", "heard")}, ${said("diverted", "diverted")},
         ${one(`${started} and distress_after < distress_before`)} as eased, ${one(`${started} and distress_after > distress_before`)} as worse,
         ${one(started)} as high_before, ${one(`${rated} and distress_after >= ${high}`)} as high_after, ${one(rated)} as rated,
         sum(case when ${rated} then distress_before else 0 end) as before_sum, sum(case when ${rated} then distress_after else 0 end) as after_sum,
         sum(case when ${rated} then distress_after - distress_before else 0 end) as change_sum
  from (
    select *, ${monthOf("day")} as month,
           max(case when transfer is not null then 1 else 0 end) over (partition by program) as holds_transfers,
           max(case when callback_completed is not null then 1 else 0 end) over (partition by program) as holds_completed
    from call
    where day <= date '${asOf}' and ${inPrograms(programs)} and real_call and answered
  ) as real_calls
  group by caller, program, site, month`;
  }
};

/** Facts of what callers said: a caller's where one is known, nobody's else; `unnamed` figures count the calls of nobody known. */
export function saidBy(
  context: MeasureContext,
  {
    numerator,
    denominator,
    sums = {},
    withCaller = true
  }: {
    numerator: Figure;
    denominator: Figure;
    sums?: Readonly<Record<string, Figure>>;
    /** False for a volume of calls, behind which nobody stands. */
    withCaller?: boolean;
  }
): string {
  const {level} = context;
  const further = Object.entries(sums).map(([name, figure]) => `, ${figure} as ${name}`);
  return `${beginning(saidMonth, context)}
select ${withCaller ? "caller" : "cast(null as integer)"} as person, ${programAt(level)} as program, ${siteAt(level)} as site, month,
       ${numerator} as numerator, ${denominator} as denominator, 0 as immature${further.join("")},
       case when caller is null then ${numerator} else 0 end as unnamed_numerator,
       case when caller is null then ${denominator} else 0 end as unnamed_denominator
from said_month
where ${denominator} > 0`;
}

/** Cases of so many for each thousand calls. */
export const perThousand = ({numerator, denominator}: Sufficient): Estimate => ({
  value: denominator === 0 ? null : (1000 * numerator) / denominator,
  lower: null,
  upper: null
});
