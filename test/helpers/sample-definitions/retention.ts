import type {Draft} from "./draft.ts";

export const retentionDays = [30, 60, 90, 180, 365] as const;

export const retention: Draft[] = [
  ...retentionDays.map((days) => ({
    id: `retention:${days}`,
    family: "retention" as const,
    title: `Still coming after ${days} days`,
    definition: `Of people who first came in the period, those with an attended contact in the ${days}th day or the 90 days after it.`,
    numerator: `People with an attended contact from day ${days} to day ${days + 90}`,
    denominator: `People who first came in the period and at least ${days + 90} days before the as-of date`,
    unit: "person" as const,
    format: "percent" as const
  })),
  ...[30, 60, 90, 180, 365].map((days) => ({
    id: `survival:${days}`,
    family: "retention" as const,
    title: `Share staying at least ${days} days`,
    definition: `Kaplan-Meier estimate of the share of people who had not stopped coming by day ${days}.`,
    numerator: "Kaplan-Meier estimate with the gap rule",
    denominator: "People who first came in the period",
    unit: "person" as const,
    format: "percent" as const
  })),
  {
    id: "survival_median",
    family: "retention",
    title: "Half of people stay at least",
    definition: "The day by which half of the people had stopped coming, by Kaplan-Meier.",
    numerator: "Median of the Kaplan-Meier curve",
    unit: "person",
    format: "days"
  },
  {
    id: "retention_curve",
    family: "retention",
    title: "How long people keep coming",
    definition:
      "Kaplan-Meier curve of the time from first contact to the last one before 90 days of silence.",
    numerator: "People who had not stopped coming",
    denominator: "People who first came in the period",
    unit: "person",
    format: "percent"
  }
];
