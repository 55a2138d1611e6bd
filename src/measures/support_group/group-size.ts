import {holdingQuantile} from "../../statistics/gini.ts";
import {average} from "../estimates.ts";
import {ofGroups} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {largestSize, ofSessions, sessionsBy, sizeColumns} from "../programs/group-sessions.ts";
import {attendances} from "../slice/counts-behind.ts";

const rule =
  "A session counts its head-count, else the names signed in, never both; one with neither is left out, and how many those are is said.";

const mean: Measure = {
  ...ofGroups,
  ...ofSessions,
  id: "group_size",
  title: "People at a session",
  definition: `How many people came to a session on average. ${rule}`,
  numerator: "attendances of sessions that were counted",
  denominator: "sessions that were counted",
  format: "average",
  countSets: {numerator: attendances},
  source: "Common to reports of support groups: mean group size",
  sums: ["without_count"],
  sql: (context) =>
    sessionsBy(context, {numerator: "came", denominator: "counted", further: ["without_count"]}),
  estimate: average
};

/** Told inside alone: of few sessions it is how many came to one of them. */
const median: Measure = {
  ...ofGroups,
  ...ofSessions,
  id: "group_size:median",
  title: "People at the middle session",
  definition:
    `How many people half of the sessions had at most (the median, always the size of a session). ${rule} ` +
    `Where it is ${largestSize} or more nothing is said.`,
  numerator: "attendances of sessions that were counted",
  denominator: "sessions that were counted",
  format: "count",
  source: "Median group size; R's quantile type 1, as a size that occurred",
  internal: true,
  workings: sizeColumns,
  sql: (context) => sessionsBy(context, {numerator: "came", denominator: "counted", further: sizeColumns}),
  estimate: ({sums}) => {
    const sizes = sizeColumns.map((name, amount) => ({amount, people: Number(sums[name] ?? 0)}));
    const middle = holdingQuantile(sizes, 0.5);
    return {value: middle === largestSize ? null : middle, lower: null, upper: null};
  }
};

export const file: MeasureFile = {measures: () => [mean, median]};
