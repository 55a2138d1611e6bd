import {ofPeerSpecialists} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {personMonths} from "../person-months.ts";
import {beginning} from "../shared.ts";
import {programAt, siteAt} from "../sql.ts";

const personMonth =
  "A person-month is a month in which somebody had an attended contact in the program, at the site of the last one.";

const ofPersonMonths = {
  ...ofPeerSpecialists,
  format: "average",
  begins: personMonths
} as const satisfies Partial<Measure>;

const contacts: Measure = {
  ...ofPersonMonths,
  id: "contacts_per_person_month",
  title: "Contacts per person each month",
  definition: `Attended contacts over person-months. ${personMonth} Months without a contact are not in it.`,
  numerator: "attended contacts in the period",
  denominator: "person-months with an attended contact",
  source: "Common to peer specialists' contracts",
  sql: (context) => `${beginning(personMonths, context)}
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month,
       contacts as numerator, 1 as denominator, 0 as immature
from person_month`,
  estimate: ({numerator, denominator}) => ({
    value: denominator === 0 ? null : numerator / denominator,
    lower: null,
    upper: null
  })
};

const hours: Measure = {
  ...ofPersonMonths,
  id: "hours_per_person_month",
  title: "Hours per person each month",
  definition:
    `Hours of attended contacts over person-months of which every contact has a length. ${personMonth} ` +
    "What has no length is not taken for nothing: its person-months are counted apart.",
  numerator: "minutes of attended contacts, divided by 60",
  denominator: "person-months of which every contact has a length",
  source: "Common to peer specialists' contracts",
  occursIn: ["timed"],
  sums: ["person_months_without_length"],
  sql: (context) => `${beginning(personMonths, context)}
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month,
       case when without_length = 0 then minutes else 0 end as numerator,
       case when without_length = 0 then 1 else 0 end as denominator, 0 as immature,
       case when without_length = 0 then 0 else 1 end as person_months_without_length
from person_month`,
  estimate: ({numerator, denominator}) => ({
    value: denominator === 0 ? null : numerator / 60 / denominator,
    lower: null,
    upper: null
  })
};

export const file: MeasureFile = {measures: () => [contacts, hours]};
