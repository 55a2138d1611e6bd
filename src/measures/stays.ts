import type {MeasureContext} from "./measure.ts";
import {attended, gapAt, inPrograms, monthOf, programAt, siteAt} from "./sql.ts";

/**
 * How stays end, by the number that facts give each: 0 is a stay that was not seen to end. Moving and dying are one, so that a
 * death is never told apart.
 */
export const endings = ["stopped", "completed", "moved_or_died"] as const;

const endingOf = (reason: string): string =>
  `case coalesce(${reason}, 'unknown') when 'completed' then 2 when 'moved' then 3 when 'died' then 3 else 1 end`;

/**
 * First stay of each person at a level, as days, event and how it ended.
 *
 * Where a program records exits, a stay is its episode: left without finishing as planned is the event, an open one is
 * censored at the as-of date. Elsewhere a stay is made of contacts by the gap rule: with cut = as-of - gap, a last contact
 * before the cut is the event at that contact, any other stay is censored at the cut, and who first came at or after the
 * cut is too new to judge. (Censoring at the last contact would be biased upward: nobody can be seen to leave in the last
 * gap days.) Over several programs the contacts decide, except for programs that have none.
 *
 * Where exports hold only stays that were open when they begin (`delayed_entry`), one that began before is known because it lasted until
 * then: it is watched from that day on (`entered`, days after its beginning), and not at all where it was over.
 *
 * @param gap SQL of the days of silence after which somebody has left
 */
export function stays(context: MeasureContext, gap: string = gapAt(context)): string {
  const {level, asOf, programs, workspace} = context;
  // what is not watched late has been watched since the first day there is
  const since = workspace.delayed_entry ? context.dataStart : "0001-01-01";
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
  select person, ${programAt(level)} as program, site, day, ${gap} as gap,
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
         case when last_day < date '${asOf}' - gap then 1 else 0 end as ending,
         case when first_day >= date '${asOf}' - gap then 1 else 0 end as immature,
         first_day as ends
  from spell
  union all
  select person, ${programAt(level)} as program, site, opened as first_day,
         case when closed <= date '${asOf}' then closed - opened else date '${asOf}' - opened end as days,
         case when closed <= date '${asOf}' then ${endingOf("reason")} else 0 end as ending,
         0 as immature,
         coalesce(closed, date '9999-12-31') as ends
  from episode
  where opened <= date '${asOf}' and program in (select program from recorded)
),
numbered as (
  select person, program, site, first_day, days, ending, case when ending = 1 then 1 else 0 end as event, immature,
         row_number() over (partition by ${who} order by first_day, ends, days, ending, site) as nth
  from stay
)
select person, program, ${siteAt(level)} as site, ${monthOf("first_day")} as month,
       event * (1 - immature) as numerator, 1 - immature as denominator, immature,
       case when immature = 0 then days end as days, case when immature = 0 then event end as event,
       case when immature = 0 then ending end as ending,
       greatest(0, date '${since}' - first_day) as entered
from numbered
where nth = 1 and (first_day >= date '${since}' or days > date '${since}' - first_day)`;
}
