import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import {lookedBackFarEnough} from "../maturity.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {attended, monthOf, programAt, siteAt} from "../sql.ts";

const newToOrganization: Measure = {
  ...ofContacts,
  id: "new_organization",
  title: "New to the organization",
  definition:
    "People whose first attended contact anywhere in the organization falls in the period, shown where they first came.",
  numerator: "people whose first attended contact in the organization falls in the period",
  denominator: null,
  unit: "person",
  format: "count",
  source: "Waymark: one of three meanings of new, kept apart",
  anchor: "cohort",
  scope: "person",
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
  select person, program, site, day, min(day) over (partition by person) as first_day
  from visited
),
arrival as (
  select person, first_day, min(program) as program from visit where day = first_day group by person, first_day
)
select a.person, ${programAt(context.level, "a.program")} as program, ${siteAt(context.level, "min(v.site)")} as site,
       ${monthOf("a.first_day")} as month, 1 as numerator, 0 as denominator, 0 as immature
from arrival as a
join visit as v on v.person = a.person and v.program = a.program and v.day = a.first_day
group by a.person, a.program, a.first_day`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [newToOrganization]};
