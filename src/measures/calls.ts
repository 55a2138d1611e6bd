import type {MeasureContext} from "./measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "./sql.ts";

/**
 * A figure, and its `_known` companion: records that say it (for counts), or the calls it is a share of.
 */
type Figure =
  | "offered"
  | "offered_known"
  | "answered"
  | "answered_real"
  | "answered_known"
  | "answered_of"
  | "abandoned"
  | "abandoned_of"
  | "coded"
  | "coded_of";

/**
 * Monthly figures of calls from one source a program and month: the phone system's counts where there are any (it sees
 * who gave up waiting), else the call records one by one. Adding both would count the same calls twice. Call records that
 * never hold an unanswered call are written up after answering; they say nothing of the share answered.
 */
export function calls(
  {asOf, level, programs}: MeasureContext,
  {numerator, denominator}: {numerator: Figure; denominator: Figure}
): string {
  const spoken = `day <= date '${asOf}' and ${inPrograms(programs)}`;
  return `
with interval_count as (
  select program, site, ${monthOf("day")} as month, coded, abandoned,
         coalesce(offered, answered + abandoned) as offered, coalesce(answered, offered - abandoned) as answered
  from call_count
  where code is null and ${spoken}
),
counted as (
  select program, site, month,
         sum(offered) as offered, count(offered) as offered_known,
         sum(answered) as answered, sum(answered) as answered_real, count(answered) as answered_known,
         sum(case when answered is not null then offered end) as answered_of,
         sum(abandoned) as abandoned, sum(case when abandoned is not null then offered end) as abandoned_of,
         sum(coded) as coded, sum(case when coded is not null then answered end) as coded_of
  from interval_count
  group by program, site, month
),
holds_unanswered as (
  select distinct program from call where not answered and ${spoken}
),
recorded as (
  select program, site, ${monthOf("day")} as month,
         count(*) as offered, count(*) as offered_known,
         sum(case when answered then 1 else 0 end) as answered,
         sum(case when answered and real_call then 1 else 0 end) as answered_real, count(*) as answered_known,
         sum(case when program in (select program from holds_unanswered) then 1 else 0 end) as answered_of,
         sum(case when abandoned then 1 else 0 end) as abandoned, count(abandoned) as abandoned_of,
         0 as coded, 0 as coded_of
  from call
  where ${spoken}
  group by program, site, ${monthOf("day")}
),
figures as (
  select * from counted
  union all
  select * from recorded as r
  where not exists (select 1 from counted as c where c.program = r.program and c.month = r.month)
)
select cast(null as integer) as person, ${programAt(level)} as program, ${siteAt(level)} as site, month,
       coalesce(sum(case when ${denominator} > 0 then ${numerator} end), 0) as numerator,
       coalesce(sum(${denominator}), 0) as denominator, 0 as immature
from figures
group by 2, 3, 4`;
}
