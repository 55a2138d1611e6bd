import {activeDays} from "./maturity.ts";
import type {MeasureContext} from "./measure.ts";
import {monthly, type Shared} from "./shared.ts";

/**
 * A person's attended contacts of a month in a program, at one site: where the person came last. So a person-month counts
 * once, however many sites it touched.
 */
export const personMonths: Shared = {
  name: "person_month",
  sql: (context) => `
  select person, program, site, month, contacts, minutes, without_length, last_day
  from (
    select person, program, site, month, last_day,
           sum(contacts) over (partition by person, program, month) as contacts,
           sum(minutes) over (partition by person, program, month) as minutes,
           sum(without_length) over (partition by person, program, month) as without_length,
           row_number() over (partition by person, program, month order by last_day desc, site nulls last) as nth
    from (${monthly.sql(context)}) as monthly
  ) as there
  where nth = 1`
};

/**
 * Who is on a program's caseload at each month's end: whoever had an attended contact in the days before it, at the site of the
 * last one. Months before the data reach back that far are left out.
 */
export const onCaseload: Shared = {
  name: "on_caseload",
  sql: (context) => `
  select person, program, site, month
  from (
    select person, program, site, month, row_number() over (partition by person, program, month order by last_day desc) as nth
    from (
      select person, program, site, last_day, cast(month + interval '1 month' * ahead.months as date) as month
      from (${personMonths.sql(context)}) as person_month
      cross join (values (0), (1), (2), (3)) as ahead(months)
    ) as seen
    where ${told(context)} and last_day > ${monthEnd(context)} - ${activeDays}
  ) as active
  where nth = 1`
};

/** Last day of the month that a column `month` begins, as far as the data go. */
export const monthEnd = ({asOf}: Pick<MeasureContext, "asOf">): string =>
  `least(cast(month + interval '1 month' as date) - 1, date '${asOf}')`;

/** The month has begun, and the whole window before its end lies within the data. */
export const told = (context: Pick<MeasureContext, "asOf" | "dataStart">): string =>
  `month <= date '${context.asOf}' and ${monthEnd(context)} >= date '${context.dataStart}' + ${activeDays - 1}`;
