import {arrival, turnOf} from "../arrivals.ts";
import {ofContacts} from "../families.ts";
import {longEnough} from "../maturity.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";
import {kinds, waitOf} from "../waits.ts";

const seenWithin = 30;

const waiting: Measure = {
  ...ofContacts,
  id: `seen_within:${seenWithin}`,
  title: `First contact within ${seenWithin} days of referral`,
  definition:
    `Cumulative incidence of a first attended contact by day ${seenWithin}, of people referred in the period, by their first ` +
    "referral in it. Who still waits is counted as long as they have waited; a referral that was closed without a contact " +
    "ends the wait in another way, and is not taken for somebody who still waits.",
  numerator: "people who have had a first contact",
  denominator: "people referred in the period",
  unit: "person",
  format: "percent",
  source: "Aalen and Johansen (1978); closed without contact is a competing event",
  anchor: "cohort",
  combine: "first",
  mergeable: false,
  reads: ["referral", "contact"],
  occursIn: ["referral_and_contact"],
  // A day on the curve, and a median, tell of single people.
  internal: true,
  cutBy: ({characteristic}) => !characteristic,
  mature: longEnough(seenWithin),
  begins: arrival,
  workings: ["wait"],
  values: "wait",
  sql: (context) => {
    const seen = "(first_day is not null and (closed is null or first_day <= closed))";
    const closed = `(closed is not null and closed <= date '${context.asOf}')`;
    return `${beginning(arrival, context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("referred")} as month,
       case when ${seen} then 1 else 0 end as numerator, 1 as denominator, 0 as immature,
       case when ${seen} then ${kinds.length} * (first_day - referred) + ${kinds.indexOf("seen")}
            when ${closed} then ${kinds.length} * (closed - referred) + ${kinds.indexOf("closed")}
            else ${kinds.length} * (date '${context.asOf}' - referred) + ${kinds.indexOf("waiting")} end as wait,
       ${turnOf("referred")} as turn
from arrival`;
  },
  estimate: ({values}) => waitOf(values, seenWithin)
};

export const file: MeasureFile = {measures: () => [waiting]};
