import type {Program} from "../../config/workspace.ts";
import {turnOf} from "../arrivals.ts";
import {bySetting} from "../calls/settings.ts";
import {shareOfPeople} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {eachOwn} from "../programs/settings.ts";
import {attended, gapAt, monthOf, programAt, siteAt} from "../sql.ts";

const isCourse = ({course, type}: Program): boolean => course !== undefined && type !== "warm_line";

const lengthOf = ({length}: Program): number => length ?? 0;
const completesOf = ({course}: Program): number => course?.completes ?? 0;

/** A stay begins with a first attendance or with one after a silence longer than the gap, so that who takes a course again begins again. */
const courseCompletion = (courses: readonly Program[]): Measure => ({
  ...ofContacts,
  id: "course_completion",
  family: "retention",
  title: "Completed the course",
  definition:
    `Of the people who began in the period, those who came to ${eachOwn(courses, ({course}) => `${course?.completes} or more of ${course?.sessions} sessions`)} ` +
    `within ${eachOwn(courses, (course) => `${lengthOf(course)} days`)}, the declared length. Everybody who came once began; who takes the course again after a silence longer than the ` +
    "program's gap begins again, and counts by the first beginning in the period.",
  numerator: "people who came to the declared minimum of different sessions",
  denominator: "people who began in the period, the declared length ago or longer",
  unit: "person",
  format: "percent",
  source:
    "As of the Chronic Disease Self-Management Program, where 4 of 6 sessions complete it; the minimum is the program's own",
  anchor: "cohort",
  combine: "first",
  // Who began and is not new takes the course again.
  within: ["new_program"],
  appliesTo: isCourse,
  sql: (context) => {
    const {programs, asOf} = context;
    return `
with came as (
  select person, program, site, day, session, gap,
         lag(day) over (partition by person, program order by day, session nulls last) as previous_day
  from (
    select person, program, site, day, session, ${gapAt({level: {program: true, site: true}, programs})} as gap
    from contact
    where ${attended(context)}
  ) as attendance
),
numbered as (
  select person, program, site, day, session,
         sum(case when previous_day is null or day - previous_day > gap then 1 else 0 end)
           over (partition by person, program order by day, session nulls last, site nulls last rows unbounded preceding) as stay
  from came
),
begun as (
  select person, program, site, day, session, stay,
         min(day) over (partition by person, program, stay) as began,
         row_number() over (partition by person, program, stay order by day, session nulls last, site nulls last) as nth
  from numbered
),
stayed as (
  select person, program, began, max(case when nth = 1 then site end) as site,
         count(distinct case when day <= began + ${bySetting(programs, lengthOf)} then coalesce(cast(session as varchar), cast(day as varchar)) end) as sessions
  from begun
  group by person, program, began, stay
),
judged as (
  select person, program, site, began, sessions, began + ${bySetting(programs, lengthOf)} <= date '${asOf}' as is_over,
         ${bySetting(programs, completesOf)} as completes
  from stayed
)
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${monthOf("began")} as month,
       case when is_over and sessions >= completes then 1 else 0 end as numerator,
       case when is_over then 1 else 0 end as denominator,
       case when is_over then 0 else 1 end as immature, ${turnOf("began")} as turn
from judged`;
  },
  estimate: shareOfPeople
});

export const file: MeasureFile = {
  measures: ({programs}) => (programs.some(isCourse) ? [courseCompletion(programs.filter(isCourse))] : [])
};
