import type {MeasureContext} from "../measure.ts";
import {beginning, type Shared} from "../shared.ts";
import {inPrograms, programAt, siteAt, stepOf} from "../sql.ts";
import {answerWithin, bySetting, shortAbandon} from "./settings.ts";

/** What calls of a month come to; each figure's `_of` is the calls, or `_known` the records, that say it. */
type Figure =
  | "offered"
  | "offered_known"
  | "answered"
  | "answered_real"
  | "answered_known"
  | "answered_of"
  | "abandoned"
  | "abandoned_of"
  | "lost"
  | "lost_of"
  | "coded"
  | "coded_of"
  | "in_time"
  | "in_time_of"
  | "in_time_left"
  | "in_time_left_of"
  | "met"
  | "met_of"
  | "waited"
  | "waited_of"
  | "handled"
  | "handled_of";

const upTo = ({asOf, programs}: MeasureContext): string =>
  `day <= date '${asOf}' and ${inPrograms(programs)}`;

/**
 * Monthly figures of calls, one row a source, program, site and month: the phone system's own counts (`counted`), and call
 * records added up one by one (`recorded`). Call records that never hold an unanswered call are written up after answering:
 * they say nothing of the share answered. Who leaves sooner than the program's `short_abandon` is in no share; a phone
 * system's counts leave them out where it counts them.
 */
export const callMonth: Shared = {
  name: "call_month",
  sql(context) {
    const spoken = upTo(context);
    const within = bySetting(context.programs, answerWithin);
    const short = bySetting(context.programs, shortAbandon);
    return `
  select 'counted' as source, program, site, month,
         sum(offered) as offered, count(offered) as offered_known,
         sum(answered) as answered, sum(answered) as answered_real, count(answered) as answered_known,
         sum(case when answered is not null then offered - early end) as answered_of,
         sum(abandoned) as abandoned, sum(case when abandoned is not null then offered end) as abandoned_of,
         sum(abandoned - early) as lost, sum(case when abandoned is not null then offered - early end) as lost_of,
         sum(coded) as coded, sum(case when coded is not null then answered end) as coded_of,
         sum(answered_in_time) as in_time, sum(case when answered_in_time is not null then offered - early end) as in_time_of,
         sum(case when left_in_time is not null then answered_in_time end) as in_time_left,
         sum(case when answered_in_time is not null then offered - early - left_in_time end) as in_time_left_of,
         sum(answered_in_time + left_in_time) as met,
         sum(case when answered_in_time is not null and left_in_time is not null then offered - early end) as met_of,
         sum(wait_seconds) as waited, sum(case when wait_seconds is not null then answered end) as waited_of,
         sum(handle_seconds) as handled, sum(case when handle_seconds is not null then answered end) as handled_of
  from (
    select program, site, ${stepOf(context, "day")} as month, coalesce(offered, answered + abandoned) as offered,
           coalesce(answered, offered - abandoned) as answered, abandoned, coded, answered_in_time, wait_seconds, handle_seconds,
           case when ${short} > 0 then coalesce(abandoned_short, 0) else 0 end as early,
           abandoned_in_time - case when ${short} > 0 then coalesce(abandoned_short, 0) else 0 end as left_in_time
    from call_count
    where code is null and ${spoken}
  ) as interval_count
  group by program, site, month
  union all
  select 'recorded', program, site, month, count(*), count(*),
         sum(case when answered then 1 else 0 end), sum(case when answered and real_call then 1 else 0 end), count(*),
         sum(case when holds_unanswered and not early then 1 else 0 end),
         sum(case when abandoned then 1 else 0 end), count(abandoned),
         sum(case when abandoned and not early then 1 else 0 end), sum(case when abandoned is not null and not early then 1 else 0 end),
         0, 0,
         sum(case when judged and in_time then 1 else 0 end), sum(case when judged then 1 else 0 end),
         sum(case when left_known and in_time then 1 else 0 end), sum(case when left_known and not left_in_time then 1 else 0 end),
         sum(case when left_known and (in_time or left_in_time) then 1 else 0 end), sum(case when left_known then 1 else 0 end),
         sum(case when answered then wait_seconds end), sum(case when answered and wait_seconds is not null then 1 else 0 end),
         sum(handle_seconds), count(handle_seconds)
  from (
    select *, judged_month and judged_call and (answered or coalesce(not abandoned or wait_seconds is not null, false)) as left_known, judged_month and judged_call as judged
    from (
      select program, site, ${stepOf(context, "day")} as month, answered, real_call, abandoned, wait_seconds,
             case when answered then talk_seconds + coalesce(hold_seconds, 0) + coalesce(wrap_seconds, 0) end as handle_seconds,
             coalesce(abandoned and wait_seconds < ${short}, false) as early,
             answered and coalesce(wait_seconds <= ${within}, false) as in_time,
             coalesce(abandoned and wait_seconds <= ${within}, false) as left_in_time,
             (not answered or wait_seconds is not null) and not coalesce(abandoned and wait_seconds < ${short}, false) as judged_call,
             max(case when not answered then 1 else 0 end) over (partition by program) = 1 as holds_unanswered,
             max(case when not answered then 1 else 0 end) over (partition by program) = 1
               and max(case when answered and wait_seconds is not null then 1 else 0 end) over (partition by program, ${stepOf(context, "day")}) = 1 as judged_month
      from call
      where ${spoken}
    ) as marked
  ) as judged_calls
  group by program, site, month`;
  }
};

/**
 * Facts of a figure. Calls are counted from one source a program and month: adding both would count the same calls twice.
 * `counts`: the phone system's counts where there are any. `either`: call records also where its counts do not say it, such as how
 * long callers waited (`either`).
 */
export function calls(
  context: MeasureContext,
  {
    numerator,
    denominator,
    from = "counts"
  }: {numerator: Figure; denominator: Figure; from?: "counts" | "either"}
): string {
  const {level} = context;
  const counted = `c.program = f.program and c.month = f.month and c.source = 'counted'${from === "either" ? ` and c.${denominator} > 0` : ""}`;
  return `${beginning(callMonth, context)}
select cast(null as integer) as person, ${programAt(level, "f.program")} as program, ${siteAt(level, "f.site")} as site, f.month,
       coalesce(sum(case when f.${denominator} > 0 then f.${numerator} end), 0) as numerator,
       coalesce(sum(f.${denominator}), 0) as denominator, 0 as immature
from call_month as f
where f.source = 'counted' or not exists (select 1 from call_month as c where ${counted})
group by 2, 3, 4`;
}
