import type {MeasureContext} from "../measure.ts";
import {inPrograms, monthOf, programAt} from "../sql.ts";

/** Kinds of contact in which somebody came, and was not met elsewhere. */
export const coming = "kind in ('visit', 'group', 'event')";

/**
 * SQL of each month's daily attendance added up, the days the doors were open, and how many of these nobody declared or are beyond, at a level.
 *
 * A day's attendance is the people who came by name or the heads that were counted, whichever is more, for they may be the same
 * people; a person counts once a day and site. Days open are the fact `days_open` of a whole month within the exports, or the days on
 * which somebody came where nothing is declared; days beyond those declared are counted apart and mended nowhere. Houses of a program are open on the same days, so its own are
 * not those of its sites added up: the program's are the fact without a site, else that of the site open most, and the days on which
 * somebody came to any of them. As facts of sites add up to the program's, the rest of it is a row without a site.
 */
export function openDays(context: MeasureContext): string {
  const {asOf, dataStart, level, programs} = context;
  const program = programAt(level);
  const grains = level.site ? ["site", "'*'"] : ["'*'"];
  const each = (sql: (site: string) => string): string => grains.map(sql).join("\n  union all\n  ");
  return `
with named as (
  select program, site, day, count(distinct person) as people
  from contact
  where status = 'attended' and ${coming} and day <= date '${asOf}' and ${inPrograms(programs)}
  group by 1, 2, 3
),
counted as (
  select program, site, day, sum(head_count) as heads
  from session
  where head_count is not null and day <= date '${asOf}' and ${inPrograms(programs)}
  group by 1, 2, 3
),
daily as (
  select program, site, day, greatest(max(people), max(heads)) as came
  from (
    select program, site, day, people, cast(0 as bigint) as heads from named
    union all
    select program, site, day, 0, cast(heads as bigint) from counted
  ) as both_kinds
  group by 1, 2, 3
),
stated as (
  select program, site, ${monthOf("starts")} as month, sum(value) as days
  from fact
  where name = 'days_open' and characteristic is null and ${inPrograms(programs)}
    and starts >= date '${dataStart}' and ends <= date '${asOf}' and ${monthOf("starts")} = ${monthOf("ends")}
  group by 1, 2, 3
),
declared as (
  select program, site, month, days from stated where site is not null
  union all
  select program, '*', month, coalesce(max(case when site is null then days end), max(days)) from stated group by 1, 3
),
of_month as (
  select program, site, month, max(came) as came, max(seen) as seen, max(days) as days
  from (
  ${each(
    (
      site
    ) => `select ${program} as program, ${site} as site, ${monthOf("day")} as month, sum(came) as came, count(distinct day) as seen, cast(null as numeric(18, 4)) as days
    from daily where came > 0${site === "site" ? " and site is not null" : ""} group by 1, 2, 3`
  )}
  union all
  select ${program}, site, month, 0, 0, max(days) from declared where ${level.site ? "true" : "site = '*'"} group by 1, 2, 3
  ) as told
  group by 1, 2, 3
),
opened as (
  select program, site, month, came, cast(round(coalesce(days, seen), 2) as numeric(18, 2)) as days,
         case when days is null then seen else 0 end as days_seen, cast(case when seen > days then seen - round(days, 2) else 0 end as numeric(18, 2)) as days_beyond
  from of_month
),
open_days as (
  select program, site, month, came, days, days_seen, days_beyond from opened where site <> '*'
  union all
  select o.program, '*', o.month, o.came - coalesce(s.came, 0), o.days - coalesce(s.days, 0), o.days_seen - coalesce(s.days_seen, 0), o.days_beyond - coalesce(s.days_beyond, 0)
  from opened as o
  left join (
    select program, month, sum(came) as came, sum(days) as days, sum(days_seen) as days_seen, sum(days_beyond) as days_beyond from opened where site <> '*' group by 1, 2
  ) as s on s.program = o.program and s.month = o.month
  where o.site = '*'
)`;
}
