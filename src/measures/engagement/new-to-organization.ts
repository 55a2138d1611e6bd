import type {Measure, MeasureFile} from "../measure.ts";
import {firstVisits, ofNewcomers} from "../newcomers.ts";
import {monthOf, programAt, siteAt} from "../sql.ts";

const newToOrganization: Measure = {
  ...ofNewcomers,
  id: "new_organization",
  title: "New to the organization",
  definition:
    "People whose first attended contact anywhere in the organization falls in the period, shown where they first came.",
  numerator: "people whose first attended contact in the organization falls in the period",
  scope: "person",
  // Who is new to the program and not to the organization came from another program.
  within: ["new_program"],
  sql: (context) => `${firstVisits(context, "person")},
arrival as (
  select person, first_day, min(program) as program from visit where day = first_day group by person, first_day
)
select a.person, ${programAt(context.level, "a.program")} as program, ${siteAt(context.level, "min(v.site)")} as site,
       ${monthOf("a.first_day")} as month, 1 as numerator, 0 as denominator, 0 as immature
from arrival as a
join visit as v on v.person = a.person and v.program = a.program and v.day = a.first_day
group by a.person, a.program, a.first_day`
};

export const file: MeasureFile = {measures: () => [newToOrganization]};
