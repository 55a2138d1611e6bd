import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import {lookedBackFarEnough} from "../maturity.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {attended, monthOf, programAt, siteAt} from "../sql.ts";

const newToProgram: Measure = {
  ...ofContacts,
  id: "new_program",
  title: "New to a program",
  definition:
    "People whose first attended contact with the program falls in the period, shown at the site they first came to; " +
    "for the whole organization, people new to at least one program.",
  numerator: "people whose first attended contact with the program falls in the period",
  denominator: null,
  unit: "person",
  format: "count",
  source: "Waymark: one of three meanings of new, kept apart",
  anchor: "cohort",
  combine: "distinct",
  mature: lookedBackFarEnough,
  sql: (context) => `
with visited as (
  select person, program, site, min(day) as day
  from contact
  where ${attended(context)}
  group by person, program, site
),
visit as (
  select person, program, site, day, min(day) over (partition by person, program) as first_day
  from visited
)
select person, ${programAt(context.level)} as program, ${siteAt(context.level, "min(site)")} as site,
       ${monthOf("first_day")} as month, 1 as numerator, 0 as denominator, 0 as immature
from visit
where day = first_day
group by person, visit.program, first_day`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [newToProgram]};
