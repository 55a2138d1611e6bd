import {shareOfPeople} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {retentionDays} from "../retention-days.ts";
import {attended, gapAt, monthOf, programAt, siteAt} from "../sql.ts";

/**
 * Rolling n-day retention. A contact "on or after day n", judged from day n on, would give the newest people one day to
 * show; here everybody has the program's inactivity gap, and is judged when it has passed.
 */
const retention = (n: number): Measure => ({
  ...ofContacts,
  id: `retention:${n}`,
  family: "retention",
  title: `Still coming after ${n} days`,
  definition:
    `Of people who first came in the period, those who came again from day ${n} to the end of the program's inactivity gap ` +
    `after it; day 0 is the first attended contact. People count where they first came.`,
  numerator: `people with an attended contact from day ${n} to day ${n} plus the gap`,
  denominator: `people who first came in the period, ${n} days plus the gap or longer ago`,
  unit: "person",
  format: "percent",
  source: "Waymark: rolling n-day retention over mature people",
  anchor: "cohort",
  combine: "distinct",
  appliesTo: ({length}) => length === undefined || length >= n,
  sql: (context) => {
    const {level, asOf} = context;
    const who = level.program ? "person, program" : "person";
    return `
with visit as (
  select person, ${programAt(level)} as program, site, day, ${gapAt(context)} as gap
  from contact
  where ${attended(context)}
),
arrival as (
  select ${who}, min(day) as first_day from visit group by ${who}
),
cohort as (
  select v.person, v.program, a.first_day, v.gap,
         min(case when v.day = a.first_day then v.site end) as site,
         max(case when v.day between a.first_day + ${n} and a.first_day + ${n} + v.gap then 1 else 0 end) as kept
  from visit as v
  join arrival as a on a.person = v.person${level.program ? " and a.program = v.program" : ""}
  group by v.person, v.program, a.first_day, v.gap
)
select person, program, ${siteAt(level)} as site, ${monthOf("first_day")} as month,
       case when first_day + ${n} + gap <= date '${asOf}' then kept else 0 end as numerator,
       case when first_day + ${n} + gap <= date '${asOf}' then 1 else 0 end as denominator,
       case when first_day + ${n} + gap <= date '${asOf}' then 0 else 1 end as immature
from cohort`;
  },
  estimate: shareOfPeople
});

export const file: MeasureFile = {measures: () => retentionDays.map(retention)};
