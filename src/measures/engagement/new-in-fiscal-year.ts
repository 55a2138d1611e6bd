import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import {wholeFiscalYear} from "../maturity.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {attended, fiscalYearOf, monthOf, programAt, siteAt} from "../sql.ts";

const newInFiscalYear: Measure = {
  ...ofContacts,
  id: "new_fiscal_year",
  title: "New this fiscal year",
  definition:
    "People whose first attended contact of the fiscal year falls in the period; months add up to the year to date.",
  numerator: "people whose first attended contact of the fiscal year falls in the period",
  denominator: null,
  unit: "person",
  format: "count",
  source: "Year-to-date counts of funders' quarterly reports",
  anchor: "cohort",
  combine: "distinct",
  mature: wholeFiscalYear,
  sql: (context) => {
    const year = fiscalYearOf("day", context.workspace.fiscal_year_starts);
    const who = context.level.program ? "person, program" : "person";
    return `
with visited as (
  select person, program, site, ${year} as fiscal_year, min(day) as day
  from contact
  where ${attended(context)}
  group by person, program, site, ${year}
),
visit as (
  select person, program, site, day, min(day) over (partition by ${who}, fiscal_year) as first_day
  from visited
)
select person, ${programAt(context.level)} as program, ${siteAt(context.level, "min(site)")} as site,
       ${monthOf("first_day")} as month, 1 as numerator, 0 as denominator, 0 as immature
from visit
where day = first_day
group by ${context.level.program ? "person, visit.program" : "person"}, first_day`;
  },
  estimate: count
};

export const file: MeasureFile = {measures: () => [newInFiscalYear]};
