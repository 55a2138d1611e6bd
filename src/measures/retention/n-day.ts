import {shareOfPeople} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {retentionDays} from "../retention-days.ts";
import {beginning, type Shared} from "../shared.ts";
import {attended, gapAt, monthOf, programAt, siteAt} from "../sql.ts";

/** Everybody's first day at a level, where it was, and whether they came again from each of the days to the end of the gap. */
const cohort: Shared = {
  name: "cohort",
  sql: (context) => {
    const {level} = context;
    const who = level.program ? "person, program" : "person";
    const kept = retentionDays.map(
      (n) =>
        `max(case when v.day between a.first_day + ${n} and a.first_day + ${n} + v.gap then 1 else 0 end) as kept_${n}`
    );
    return `
  with visit as (
    select person, ${programAt(level)} as program, site, day, ${gapAt(context)} as gap
    from contact
    where ${attended(context)}
  ),
  arrival as (
    select ${who}, min(day) as first_day from visit group by ${who}
  )
  select v.person, v.program, a.first_day, v.gap,
         min(case when v.day = a.first_day then v.site end) as site,
         ${kept.join(",\n         ")}
  from visit as v
  join arrival as a on a.person = v.person${level.program ? " and a.program = v.program" : ""}
  group by v.person, v.program, a.first_day, v.gap`;
  }
};

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
  begins: cohort,
  sql: (context) => {
    const over = `first_day + ${n} + gap <= date '${context.asOf}'`;
    return `${beginning(cohort, context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("first_day")} as month,
       case when ${over} then kept_${n} else 0 end as numerator,
       case when ${over} then 1 else 0 end as denominator,
       case when ${over} then 0 else 1 end as immature
from cohort`;
  },
  estimate: shareOfPeople
});

export const file: MeasureFile = {measures: () => retentionDays.map(retention)};
