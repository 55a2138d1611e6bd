import type {Shared} from "../shared.ts";
import {attended, monthOf, programAt} from "../sql.ts";

/** Days after the first in which a second visit counts. */
export const secondVisitDays = 28;

/**
 * What each person's attendances of a month come to at a site, with the day of their first ever at a level, the next day they
 * came, and whether the first is among them. Where somebody came to two sites on the first day, one of them has it.
 */
export const attendanceMonth: Shared = {
  name: "attendance_month",
  sql: (context) => {
    const who = context.level.program ? "person, program" : "person";
    return `
  select person, program, site, month, sum(times) as attendances, max(case when nth = 1 then 1 else 0 end) as is_first,
         min(first_day) as first_day, min(second_day) as second_day
  from (
    select person, program, site, ${monthOf("day")} as month, times, nth, first_day,
           min(case when day > first_day then day end) over (partition by ${who}) as second_day
    from (
      select person, program, site, day, times, min(day) over (partition by ${who}) as first_day,
             row_number() over (partition by ${who} order by day, site nulls last) as nth
      from (
        select person, ${programAt(context.level)} as program, site, day, count(*) as times
        from contact
        where ${attended(context)}
        group by 1, 2, 3, 4
      ) as each_day
    ) as numbered
  ) as followed
  group by person, program, site, month`;
  }
};
