import {turnOf} from "../arrivals.ts";
import {shareOfPeople} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

const linkedWithin = 30;

const linkage: Measure = {
  ...ofContacts,
  id: `linkage:${linkedWithin}`,
  title: `Linked within ${linkedWithin} days`,
  definition:
    `Of people the program sent on to another service in the period, those with whom that service had begun within ${linkedWithin} ` +
    "days; each counts by the first such referral in the period.",
  numerator: `people with whom the other service began within ${linkedWithin} days`,
  denominator: `people sent on to another service in the period, ${linkedWithin} days or longer ago`,
  unit: "person",
  format: "percent",
  source: "Waymark: linkage rate of peer specialists' contracts, over a time that is the same for everybody",
  anchor: "cohort",
  combine: "first",
  reads: ["referral"],
  occursIn: ["referral:linked"],
  sql: (context) => {
    const over = `referred + ${linkedWithin} <= date '${context.asOf}'`;
    return `
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${monthOf("referred")} as month,
       case when ${over} and linked <= referred + ${linkedWithin} then 1 else 0 end as numerator,
       case when ${over} then 1 else 0 end as denominator,
       case when ${over} then 0 else 1 end as immature, ${turnOf("referred")} as turn
from referral
where direction = 'out' and referred <= date '${context.asOf}' and ${inPrograms(context.programs)}
  and program in (select program from referral where direction = 'out' and linked is not null)`;
  },
  estimate: shareOfPeople
};

export const file: MeasureFile = {measures: () => [linkage]};
