import {referredTo} from "../arrivals.ts";
import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {programAt, siteAt, stepOf} from "../sql.ts";

const referred: Measure = {
  ...ofContacts,
  id: "referred",
  title: "People referred",
  definition: "People with a referral to the program in the period, each counted once.",
  numerator: "people with a referral in the period",
  denominator: null,
  unit: "person",
  format: "count",
  source: "Common to states' contracts",
  anchor: "activity",
  combine: "distinct",
  nested: true,
  weekly: true,
  reads: ["referral"],
  occursIn: ["referral:in"],
  sql: (context) => `
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${stepOf(context, "referred")} as month,
       1 as numerator, 0 as denominator, 0 as immature
from referral
where ${referredTo(context)}
group by 1, 2, 3, 4`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [referred]};
