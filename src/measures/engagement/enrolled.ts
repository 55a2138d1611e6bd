import {ended, enrolledMonths, known} from "../enrollments.ts";
import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureContext, MeasureFile} from "../measure.ts";
import {monthOf, programAt, siteAt} from "../sql.ts";

/**
 * What exports of enrollments alone can tell, whether or not anybody wrote a contact down. Told inside alone: beside the people
 * served they would tell of the few who were enrolled and did not come.
 */
const ofEnrollments = {
  ...ofContacts,
  denominator: null,
  unit: "person",
  format: "count",
  nested: true,
  internal: true,
  reads: ["episode"],
  estimate: count
} as const satisfies Partial<Measure>;

/** Facts of people, each once a place and month. `from` is the rest of the query, after `from`. */
const eachOnce = ({level}: MeasureContext, month: string, from: string): string => `
select person, ${programAt(level)} as program, ${siteAt(level)} as site, ${month},
       1 as numerator, 0 as denominator, 0 as immature
from ${from}
group by 1, 2, 3, 4`;

const enrolled: Measure = {
  ...ofEnrollments,
  id: "enrolled",
  title: "People enrolled",
  definition:
    "People with an enrollment that was open on at least one day of the period, the days of entry and exit included, each counted once.",
  numerator: "people with an enrollment open on a day of the period",
  source: "Persons served in HUD's Annual Performance Report, question 5a",
  anchor: "activity",
  combine: "distinct",
  sql: (context) => eachOnce(context, "month", `(${enrolledMonths(context)}) as enrolled`)
};

const atEnd: Measure = {
  ...ofEnrollments,
  id: "enrolled_at_end",
  title: "People still enrolled at the end",
  definition:
    "People with an enrollment that was open when the period's last day (or the as-of date, while it runs) was over; whoever else was enrolled in the period had left by then.",
  numerator: "people with an enrollment without an exit by the period's last day",
  source: "Stayers in HUD's Annual Performance Report, question 5a; all others enrolled are leavers",
  anchor: "as-of",
  combine: "last",
  sql: (context) =>
    eachOnce(
      context,
      "month",
      `(${enrolledMonths(context)}) as enrolled
where closed is null or closed > month_end`
    )
};

const entered: Measure = {
  ...ofEnrollments,
  id: "entered",
  title: "People who enrolled",
  definition: "People with an enrollment that began in the period, each counted once.",
  numerator: "people with a day of entry in the period",
  source: "Common to funders' service tables",
  anchor: "activity",
  combine: "distinct",
  sql: (context) =>
    eachOnce(
      context,
      `${monthOf("opened")} as month`,
      `episode
where ${known(context)}`
    )
};

const exited: Measure = {
  ...ofEnrollments,
  id: "exited",
  title: "People whose enrollment ended",
  definition:
    "People with an enrollment that ended in the period, for whatever reason, each counted once; some of them may have enrolled again.",
  numerator: "people with a day of exit in the period",
  source: "Common to funders' service tables",
  anchor: "activity",
  combine: "distinct",
  sql: (context) =>
    eachOnce(
      context,
      `${monthOf("closed")} as month`,
      `episode
where ${known(context)} and ${ended(context)}`
    )
};

export const file: MeasureFile = {measures: () => [enrolled, atEnd, entered, exited]};
