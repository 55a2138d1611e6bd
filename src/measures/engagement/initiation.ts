import {arrival, engagementDays, initiationDays, turnOf} from "../arrivals.ts";
import {shareOfPeople} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

/** What both have in common: of everybody referred in the period, by their first referral in it. */
const ofReferrals = {
  ...ofContacts,
  denominator: "people referred in the period, long enough ago",
  unit: "person",
  format: "percent",
  anchor: "cohort",
  combine: "first",
  reads: ["referral", "contact"],
  occursIn: ["referral_and_contact"],
  begins: arrival,
  estimate: shareOfPeople
} as const satisfies Partial<Measure>;

/** Facts of one rule, of those whose time to keep it has passed. */
const facts =
  (kept: string, days: number): Measure["sql"] =>
  (context) => {
    const over = `referred + ${days} <= date '${context.asOf}'`;
    return `${beginning(arrival, context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("referred")} as month,
       case when ${over} and ${kept} then 1 else 0 end as numerator,
       case when ${over} then 1 else 0 end as denominator,
       case when ${over} then 0 else 1 end as immature, ${turnOf("referred")} as turn
from arrival`;
  };

const begun = `first_day <= referred + ${initiationDays}`;

const initiation: Measure = {
  ...ofReferrals,
  id: "initiation",
  title: `Began within ${initiationDays} days of referral`,
  definition:
    `Of people referred in the period, those with an attended contact within ${initiationDays} days of the referral. ` +
    "Everybody referred is counted, whether they ever came or not.",
  numerator: `people with an attended contact within ${initiationDays} days of referral`,
  source: "After HEDIS, Initiation and Engagement of Substance Use Disorder Treatment: 14 days",
  sql: facts(begun, initiationDays)
};

const engagement: Measure = {
  ...ofReferrals,
  id: "engagement",
  title: "Began and kept coming",
  definition:
    `Of people referred in the period, those who began within ${initiationDays} days and had two or more further attended ` +
    `contacts on later days within ${engagementDays} days of the first.`,
  numerator: `people who began and had two further contacts within ${engagementDays} days`,
  source:
    "After HEDIS, Initiation and Engagement of Substance Use Disorder Treatment: two further in 34 days",
  // Who was referred long enough ago for this was for the other too.
  within: ["initiation"],
  sql: facts(`${begun} and further >= 2`, initiationDays + engagementDays)
};

export const file: MeasureFile = {measures: () => [initiation, engagement]};
