import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "contact_repeated",
  category: "plausibility",
  title: "contacts that repeat another of the same person, program, time and kind",
  of: "repeated_contact",
  counts: "rows - 1",
  outOf: "rows",
  threshold: 0.01
};
