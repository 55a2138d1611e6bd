import type {Program} from "../../config/workspace.ts";
import {shareOfPeople} from "../estimates.ts";
import {groupsOnly, ofGroups} from "../families.ts";
import {wholeActiveWindow} from "../maturity.ts";
import type {Measure, MeasureContext, MeasureFile} from "../measure.ts";
import {eachOwn, regularDays, regularRule, regularWords} from "../programs/settings.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

/**
 * Everybody who came in the days before a month's end, in each of their groups: how often, and how often the group met. A group is
 * a program's activity at a site; sign-in rows that belong to no session are of a group without a name, which met on the days on
 * which somebody signed in. A window of 90 days reaches three months back.
 */
function comingByGroup({asOf, programs}: MeasureContext): string {
  const window = (day: string): string => `${day} > m.month_end - ${regularDays} and ${day} <= m.month_end`;
  const spoken = (rows: string): string =>
    `${rows}.day <= date '${asOf}' and ${inPrograms(programs, `${rows}.program`)}`;
  return `
with came as (
  select c.person, c.program, coalesce(s.site, c.site) as site, coalesce(s.activity, '') as activity, c.day,
         case when c.session is null then 0 else c.session end as session
  from contact as c
  left join session as s on s.session = c.session
  where c.status = 'attended' and ${spoken("c")}
),
held as (
  select program, site, coalesce(activity, '') as activity, day, session from session as s where ${spoken("s")}
  union
  select program, site, activity, day, session from came where session = 0
),
months as (
  select distinct cast(${monthOf("day")} + interval '1 month' * ahead.months as date) as month
  from came cross join (values (0), (1), (2), (3)) as ahead(months)
),
ending as (
  select month, least(cast(month + interval '1 month' as date) - 1, date '${asOf}') as month_end
  from months where month <= date '${asOf}'
),
met as (
  select m.month, h.program, h.site, h.activity, count(*) as sessions
  from ending as m join held as h on ${window("h.day")}
  group by 1, 2, 3, 4
),
coming as (
  select m.month, c.person, c.program, c.site, c.activity, count(distinct cast(c.session as varchar) || ' ' || cast(c.day as varchar)) as times
  from ending as m join came as c on ${window("c.day")}
  group by 1, 2, 3, 4, 5
)`;
}

/** Whether somebody's times at a group, and at all groups of the program at the site, make a regular. */
function isRegular(programs: readonly Program[]): string {
  const branches = programs.map((program) => {
    const rule = regularRule(program);
    const kept =
      "share" in rule ? `max(c.times - ${rule.share} * h.sessions) >= 0` : `sum(c.times) >= ${rule.times}`;
    return `when c.program = '${program.id}' and ${kept} then 1`;
  });
  return `case ${branches.join(" ")} else 0 end`;
}

const regulars = (groups: readonly Program[]): Measure => ({
  ...ofGroups,
  id: "regulars",
  title: "Regulars",
  definition:
    `Of the people who came by name in the ${regularDays} days before the period's end (or the as-of date, while it runs), those who came to ` +
    `${eachOwn(groups, regularWords)}. ` +
    "A group is an activity at a site. Only groups with names have it.",
  numerator: "people who came so often",
  denominator: `people with a named attendance in the ${regularDays} days before the period's end`,
  unit: "person",
  format: "percent",
  source:
    "Regulars of support groups: half of the sessions, or twice a month, in 90 days (the setting `regular`)",
  anchor: "as-of",
  combine: "last",
  nested: true,
  // A quarter has a day or two more than the window.
  within: ["served", "active"],
  reads: ["contact"],
  mature: wholeActiveWindow,
  sql: (context) => `${comingByGroup(context)}
select c.person, ${programAt(context.level, "c.program")} as program, ${siteAt(context.level, "c.site")} as site, c.month,
       ${isRegular(context.programs)} as numerator, 1 as denominator, 0 as immature
from coming as c
join met as h on h.month = c.month and h.program = c.program and h.activity = c.activity and coalesce(h.site, '') = coalesce(c.site, '')
group by c.person, c.program, c.site, c.month`,
  estimate: shareOfPeople
});

export const file: MeasureFile = {
  measures: ({programs}) => [regulars(programs.filter(({type}) => groupsOnly.includes(type)))]
};
