import {withPeople} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {retentionDays} from "../retention-days.ts";
import {otherGapAt} from "../sql.ts";
import {stays} from "../stays.ts";

const ofStays = {
  family: "retention",
  unit: "person",
  direction: "neutral",
  source: "Kaplan and Meier (1958), log-log interval, with the gap rule and its cut",
  version: 3,
  anchor: "cohort",
  scope: "slice",
  combine: "curve",
  apart: true,
  mergeable: true,
  reads: ["episode", "contact"],
  programTypes: withPeople,
  denominator: "people whose first stay began in the period and can be judged",
  sql: stays,
  // A life table's figures come from all its times, not from sums.
  estimate: () => ({value: null, lower: null, upper: null})
} as const satisfies Partial<Measure>;

const rule =
  "A stay ends with the recorded exit, or with the last contact before a silence longer than the program's inactivity gap; " +
  "finishing as planned, moving away and dying end the watching, not the staying. A first stay counts, one a person. " +
  "Over several programs contacts decide, except for programs without any.";

const survival = (n: number): Measure => ({
  ...ofStays,
  id: `survival:${n}`,
  title: `Staying at least ${n} days`,
  definition: `Kaplan-Meier estimate of the share of people still coming after ${n} days. ${rule}`,
  numerator: `people who had stopped coming by day ${n}`,
  format: "percent",
  curve: {at: n}
});

const median: Measure = {
  ...ofStays,
  id: "survival_median",
  title: "Half of people stay at least this long",
  definition: `The day by which half of the people had stopped coming, by Kaplan-Meier. ${rule}`,
  numerator: "people who had stopped coming",
  format: "days",
  mergeable: false,
  curve: "median"
};

const points: Measure = {
  ...ofStays,
  id: "retention_curve",
  title: "How long people keep coming",
  definition: `Kaplan-Meier curve of the share of people still coming, day by day since they began. ${rule}`,
  numerator: "people who had stopped coming",
  format: "percent",
  curve: "points"
};

const year = 365;

/** Known where the median is not; told inside alone, since with the curve's coarser steps it would tell of the finer ones. */
const mean: Measure = {
  ...ofStays,
  id: `restricted_mean:${year}`,
  title: "Average days of staying in the first year",
  definition: `Mean number of days that people stayed within their first ${year}: the area under the Kaplan-Meier curve. ${rule}`,
  numerator: "people who had stopped coming",
  format: "days",
  source: "Irwin (1949), restricted mean survival time",
  internal: true,
  curve: {upTo: year}
};

/** How much hangs on the declared gap; told inside alone, since the people between the two rules are few. */
const atOtherGap = (n: number): Measure => ({
  ...survival(n),
  id: `survival_other_gap:${n}`,
  title: `Staying at least ${n} days, by another gap`,
  definition: `The same share as "Staying at least ${n} days" if silence of 90 days ended a stay where the program's own gap is shorter, and of 60 days where it is 90 or longer.`,
  internal: true,
  sql: (context) => stays(context, otherGapAt(context))
});

export const file: MeasureFile = {
  measures: () => [...retentionDays.map(survival), median, points, mean, ...[180, year].map(atOtherGap)]
};
