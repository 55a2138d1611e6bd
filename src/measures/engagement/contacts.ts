import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning, monthly} from "../shared.ts";
import {attendances} from "../slice/counts-behind.ts";
import {programAt, siteAt} from "../sql.ts";

const contacts: Measure = {
  ...ofContacts,
  id: "contacts",
  title: "Contacts",
  definition: "Attended contacts of people with an id; scheduled, missed and cancelled ones are not counted.",
  numerator: "attended contacts in the period",
  denominator: null,
  unit: "contact",
  countSets: {numerator: attendances},
  format: "count",
  source: "Common to funders' service tables",
  anchor: "activity",
  combine: "sum",
  nested: true,
  weekly: true,
  begins: monthly,
  sql: (context) => `${beginning(monthly, context)}
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month,
       contacts as numerator, 0 as denominator, 0 as immature
from monthly`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [contacts]};
