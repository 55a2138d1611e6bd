import type {MeasureContext} from "./measure.ts";
import {attended, gapAt, inPrograms, monthOf, programAt, siteAt} from "./sql.ts";

/** Exits that are no leaving: the person was not there to stay any longer. */
const notLeaving = "'completed', 'moved', 'died'";

/**
 * First stay of each person at a level, as days and event.
 *
 * Where a program records exits, a stay is its episode: left without finishing as planned is the event, an open one is
 * censored at the as-of date. Elsewhere a stay is made of contacts by the gap rule: with cut = as-of - gap, a last contact
 * before the cut is the event at that contact, any other stay is censored at the cut, and who first came at or after the
 * cut is too new to judge. (Censoring at the last contact would be biased upward: nobody can be seen to leave in the last
 * gap days.) Over several programs the contacts decide, except for programs that have none.
 */
export function stays(context: MeasureContext): string {
  const {level, asOf, programs} = context;
  const who = level.program ? "person, program" : "person";
  const contacted = `select program from contact where ${attended(context)}`;
  const recorded =
    level.program || programs.length === 1
      ? `having count(closed) > 0 or program not in (${contacted})`
      : `having program not in (${contacted})`;
  return `
with recorded as (
  select program from episode where ${inPrograms(programs)} group by program ${recorded}
),
visit as (
  select person, ${programAt(level)} as program, site, day, ${gapAt(context)} as gap,
         min(day) over (partition by ${who}) as first_day,
         lead(day) over (partition by ${who} order by day) as next_day
  from contact
  where ${attended(context)} and program not in (select program from recorded)
),
spell as (
  select person, program, first_day, gap,
         min(case when day = first_day then site end) as site,
         min(case when next_day is null or next_day - day > gap then day end) as last_day
  from visit
  group by person, program, first_day, gap
),
stay as (
  select person, program, site, first_day,
         case when last_day < date '${asOf}' - gap then last_day - first_day else date '${asOf}' - gap - first_day end as days,
         case when last_day < date '${asOf}' - gap then 1 else 0 end as event,
         case when first_day >= date '${asOf}' - gap then 1 else 0 end as immature,
         first_day as ends
  from spell
  union all
  select person, ${programAt(level)} as program, site, opened as first_day,
         case when closed <= date '${asOf}' then closed - opened else date '${asOf}' - opened end as days,
         case when closed <= date '${asOf}' and coalesce(reason, 'unknown') not in (${notLeaving}) then 1 else 0 end as event,
         0 as immature,
         coalesce(closed, date '9999-12-31') as ends
  from episode
  where opened <= date '${asOf}' and program in (select program from recorded)
),
numbered as (
  select person, program, site, first_day, days, event, immature,
         row_number() over (partition by ${who} order by first_day, ends, days, event, site) as nth
  from stay
)
select person, program, ${siteAt(level)} as site, ${monthOf("first_day")} as month,
       event * (1 - immature) as numerator, 1 - immature as denominator, immature,
       case when immature = 0 then days end as days, case when immature = 0 then event end as event
from numbered
where nth = 1`;
}
