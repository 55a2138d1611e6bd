import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning, monthly} from "../shared.ts";
import {programAt, siteAt} from "../sql.ts";

const hours: Measure = {
  ...ofContacts,
  id: "hours",
  title: "Hours together",
  definition:
    "Hours of attended contacts of people with an id, each person's time counted; contacts without a recorded length add nothing.",
  numerator: "minutes of attended contacts in the period, divided by 60",
  denominator: null,
  unit: "hour",
  format: "hours",
  source: "Common to funders' service tables",
  anchor: "activity",
  combine: "sum",
  nested: true,
  weekly: true,
  // Where no contact has a length, hours are not zero but unknown.
  occursIn: ["timed"],
  sums: ["contacts_without_length"],
  begins: monthly,
  sql: (context) => `${beginning(monthly, context)}
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month,
       coalesce(minutes, 0) as numerator, 0 as denominator, 0 as immature, without_length as contacts_without_length
from monthly`,
  estimate: ({numerator}) => ({value: numerator / 60, lower: null, upper: null})
};

export const file: MeasureFile = {measures: () => [hours]};
