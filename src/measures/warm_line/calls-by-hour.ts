import {hourColumns, hoursOfWeek} from "../calls/hours.ts";
import {countWhereKnown} from "../estimates.ts";
import {ofCalls} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const byHour: Measure = {
  ...ofCalls,
  id: "calls_by_hour",
  title: "Calls by hour of the week",
  definition:
    "Calls by the hour and weekday they came in, by the clock on the wall. In the night the clocks go back an hour comes twice and both count in it; " +
    "in the night they go forward one is left out. From the phone system's intervals where they have a time of day, else from call records, " +
    "which may hold answered calls alone. An interval counts in the hour it begins in.",
  numerator: "calls in the period whose time of day is known",
  denominator: null,
  format: "count",
  source: "Waymark",
  sums: hourColumns,
  cutBy: ({kind}) => kind !== "month" && kind !== "quarter",
  sql: hoursOfWeek,
  estimate: countWhereKnown
};

export const file: MeasureFile = {measures: () => [byHour]};
