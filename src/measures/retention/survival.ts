import {withPeople} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {retentionDays} from "../retention-days.ts";
import {stays} from "../stays.ts";

const ofStays = {
  family: "retention",
  unit: "person",
  direction: "neutral",
  source: "Kaplan and Meier (1958), log-log interval, with the gap rule and its cut",
  version: 2,
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

export const file: MeasureFile = {measures: () => [...retentionDays.map(survival), median, points]};
