import type {Measure, MeasureFile} from "../measure.ts";
import {firstVisits, ofNewcomers} from "../newcomers.ts";
import {monthOf, programAt, siteAt} from "../sql.ts";

const newToProgram: Measure = {
  ...ofNewcomers,
  id: "new_program",
  title: "New to a program",
  definition:
    "People whose first attended contact with the program falls in the period, shown at the site they first came to; " +
    "for the whole organization, people new to at least one program.",
  numerator: "people whose first attended contact with the program falls in the period",
  // Everybody else who was served had come before.
  within: ["served"],
  sql: (context) => `${firstVisits(context, "person, program")}
select person, ${programAt(context.level)} as program, ${siteAt(context.level, "min(site)")} as site,
       ${monthOf("first_day")} as month, 1 as numerator, 0 as denominator, 0 as immature
from visit
where day = first_day
group by person, visit.program, first_day`
};

export const file: MeasureFile = {measures: () => [newToProgram]};
