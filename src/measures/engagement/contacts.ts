import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {attended, monthOf, programAt, siteAt} from "../sql.ts";

const contacts: Measure = {
  ...ofContacts,
  id: "contacts",
  title: "Contacts",
  definition: "Attended contacts of people with an id; scheduled, missed and cancelled ones are not counted.",
  numerator: "attended contacts in the period",
  denominator: null,
  unit: "contact",
  format: "count",
  source: "Common to funders' service tables",
  anchor: "activity",
  combine: "sum",
  nested: true,
  sql: (context) => `
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site,
       ${monthOf("day")} as month, count(*) as numerator, 0 as denominator, 0 as immature
from contact
where ${attended(context)}
group by 1, 2, 3, 4`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [contacts]};
