import {ended, enrolledMonths, known} from "../enrollments.ts";
import {ofContacts} from "../families.ts";
import type {Estimate, Measure, MeasureFile, Sufficient} from "../measure.ts";
import {monthOf, programAt, siteAt} from "../sql.ts";

/** Upper ends, in days, of the classes of HUD's Annual Performance Report, question 22a1; the last is open. */
export const classes = [30, 60, 90, 180, 365, 730, 1095, 1460, 1825] as const;

/**
 * How long enrollments have lasted, of everybody in the period, so without an interval. Of those who left or who stay alone it is no
 * answer to how long people stay: for that there is `survival`. Told inside alone: a median is somebody's own number.
 */
const ofStays = {
  ...ofContacts,
  family: "retention",
  unit: "person",
  format: "days",
  internal: true,
  mergeable: false,
  reads: ["episode"],
  cutBy: ({characteristic}) => !characteristic,
  sums: ["days"],
  values: "days",
  estimate: lengths
} as const satisfies Partial<Measure>;

function lengths({values, numerator, denominator}: Sufficient): Estimate {
  const ordered = values.toSorted((a, b) => a - b);
  const [low, high] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]];
  const upTo = (day: number): number => ordered.filter((days) => days <= day).length;
  const counts = classes.map((day, index): [string, number] => [
    `days_to_${day}`,
    upTo(day) - (index === 0 ? 0 : upTo(classes[index - 1] as number))
  ]);
  return {
    value: low === undefined || high === undefined ? null : (low + high) / 2,
    lower: null,
    upper: null,
    more: {
      mean: denominator === 0 ? null : numerator / denominator,
      ...Object.fromEntries(counts),
      days_beyond: ordered.length - upTo(classes.at(-1) as number)
    }
  };
}

const ofLeavers: Measure = {
  ...ofStays,
  id: "length_of_stay:exited",
  title: "Days enrolled, of those who left",
  definition:
    "Days from entry to exit that half of the people whose enrollment ended in the period had at most, by the last one to end; " +
    "beside it their mean, and how many people each class of lengths has.",
  numerator: "days from entry to exit",
  denominator: "people whose enrollment ended in the period",
  source: "HUD's Annual Performance Report, questions 22a1 and 22b, leavers",
  anchor: "activity",
  combine: "first",
  sql: (context) => `
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${monthOf("closed")} as month,
       closed - opened as numerator, 1 as denominator, 0 as immature, closed - opened as days,
       date '9999-12-31' - closed as turn
from episode
where ${known(context)} and ${ended(context)}`
};

const ofStayers: Measure = {
  ...ofStays,
  id: "length_of_stay:enrolled",
  title: "Days enrolled so far, of those who stay",
  definition:
    "Days from entry to the period's last day (or the as-of date, while it runs), both included, that half of the people still " +
    "enrolled then had at most, by the enrollment that began last; beside it their mean, and how many people each class of lengths has.",
  numerator: "days from entry to the period's end",
  denominator: "people still enrolled at the period's end",
  source: "HUD's Annual Performance Report, questions 22a1 and 22b, stayers",
  anchor: "as-of",
  combine: "last",
  sql: (context) => `
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month,
       month_end - opened + 1 as numerator, 1 as denominator, 0 as immature, month_end - opened + 1 as days
from (
  select person, program, site, month, month_end, opened,
         row_number() over (partition by ${context.level.program ? "person, program" : "person"}, month order by opened desc, site nulls last) as nth
  from (${enrolledMonths(context)}) as enrolled
  where closed is null or closed > month_end
) as open_at_end
where nth = 1`
};

export const file: MeasureFile = {measures: () => [ofLeavers, ofStayers]};
