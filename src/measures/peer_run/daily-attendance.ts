import {average, count} from "../estimates.ts";
import {ofPeerRun} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {openDays} from "../programs/open-days.ts";
import {attendances} from "../slice/counts-behind.ts";

/** A drop-in's doors are open; a program with a declared length, such as a course, has sessions. */
const ofDoors = {
  ...ofPeerRun,
  anchor: "activity",
  combine: "sum",
  reads: ["contact", "session"],
  occursIn: ["sign_in", "session"],
  appliesTo: ({length}) => length === undefined,
  sums: ["days_seen", "days_beyond"]
} as const satisfies Partial<Measure>;

const rule =
  "Days open are those declared for the month (the fact days_open), or those on which somebody came where none are declared; " +
  "how many nobody declared is said beside them, and on how many more than declared somebody came. Over several sites it is the days on which any was open.";

const daysOpen: Measure = {
  ...ofDoors,
  id: "days_open",
  title: "Days open",
  definition: `Days on which the doors were open. ${rule}`,
  numerator: "days open in the period",
  denominator: null,
  unit: "day",
  format: "count",
  source: "Drop-in centers and clubhouses: the denominator of average daily attendance",
  sql: (context) => `${openDays(context).trim()}
select cast(null as integer) as person, program, site, month, days as numerator, 0 as denominator, 0 as immature, days_seen, days_beyond
from open_days`,
  estimate: count
};

const daily: Measure = {
  ...ofDoors,
  id: "average_daily_attendance",
  title: "Average daily attendance",
  definition:
    `How many people came on a day on which the doors were open. Somebody counts once a day and site, whatever they came for; where heads were counted ` +
    `as well, the day has whichever is more, for they may be the same people. ${rule}`,
  numerator: "people of each day, added up",
  denominator: "days open",
  countSets: {numerator: attendances},
  unit: "attendance",
  format: "average",
  source:
    "Average daily attendance (ADA) of drop-in centers and clubhouses: daily attendance added up / days open",
  sql: (context) => `${openDays(context).trim()}
select cast(null as integer) as person, program, site, month, came as numerator, days as denominator, 0 as immature, days_seen, days_beyond
from open_days`,
  estimate: average
};

export const file: MeasureFile = {measures: () => [daysOpen, daily]};
