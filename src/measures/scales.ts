import {callsOnly, withPeople} from "./families.ts";
import type {Measure} from "./measure.ts";

/** What measures of scored forms have in common; people count by the month of their baseline. */
export const ofScales = {
  family: "outcomes",
  unit: "person",
  version: 1,
  anchor: "cohort",
  scope: "slice",
  combine: "distinct",
  mergeable: true,
  reads: ["score", "episode", "contact"],
  programTypes: [...withPeople, ...callsOnly]
} as const satisfies Partial<Measure>;
