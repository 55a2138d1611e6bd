import {average, shareOfPeople} from "../estimates.ts";
import {ofGroups} from "../families.ts";
import {lookedBackFarEnough} from "../maturity.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {attendanceMonth, secondVisitDays} from "../programs/first-attendances.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

/** Nobody is known to come for the first time before the data reach back far enough without them. */
const ofFirstTimes = {
  ...ofGroups,
  anchor: "cohort",
  mature: lookedBackFarEnough,
  begins: attendanceMonth
} as const satisfies Partial<Measure>;

const where =
  "Only groups with names have it: a head-count does not say who came before. Somebody counts where they first came.";

/** Told inside alone: its numerator is people and its denominator is not, so that nothing would guard the few. */
const rate: Measure = {
  ...ofFirstTimes,
  id: "newcomer_rate",
  title: "Attendances that were somebody's first",
  definition: `Of the named attendances in the period, those that were somebody's first ever in the program. ${where}`,
  numerator: "first attendances in the program",
  denominator: "named attendances",
  unit: "attendance",
  format: "percent",
  source: "Newcomer rate of support groups: first-ever attendances over attendances",
  combine: "sum",
  internal: true,
  sql: (context) => `${beginning(attendanceMonth, context)}
select person, program, ${siteAt(context.level)} as site, month, is_first as numerator, attendances as denominator, 0 as immature
from attendance_month`,
  estimate: average
};

const share: Measure = {
  ...ofFirstTimes,
  id: "newcomer_share",
  title: "People who came for the first time",
  definition: `Of the people who came by name in the period, those whose first attendance ever in the program was in it. ${where}`,
  numerator: "people whose first attendance in the program falls in the period",
  denominator: "people with a named attendance in the period",
  unit: "person",
  format: "percent",
  source: "Waymark: the newcomer rate of support groups, over people",
  combine: "distinct",
  sql: (context) => `${beginning(attendanceMonth, context)}
select person, program, ${siteAt(context.level)} as site, month, is_first as numerator, 1 as denominator, 0 as immature
from attendance_month`,
  estimate: shareOfPeople
};

const secondVisit: Measure = {
  ...ofFirstTimes,
  id: `second_visit:${secondVisitDays}`,
  title: `Newcomers who came again within ${secondVisitDays} days`,
  definition:
    `Of the people whose first attendance ever in the program was in the period, those who came again on a later day within ` +
    `${secondVisitDays} days. ${where}`,
  numerator: `newcomers who came again within ${secondVisitDays} days`,
  denominator: `newcomers whose first attendance was ${secondVisitDays} days ago or longer`,
  unit: "person",
  format: "percent",
  source: "Second-visit conversion of support groups, 28 days",
  combine: "distinct",
  sql: (context) => {
    const over = `first_day + ${secondVisitDays} <= date '${context.asOf}'`;
    return `${beginning(attendanceMonth, context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("first_day")} as month,
       case when ${over} and second_day <= first_day + ${secondVisitDays} then 1 else 0 end as numerator,
       case when ${over} then 1 else 0 end as denominator,
       case when ${over} then 0 else 1 end as immature
from attendance_month
where is_first = 1`;
  },
  estimate: shareOfPeople
};

export const file: MeasureFile = {measures: () => [rate, share, secondVisit]};
