import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "person_repeated",
  category: "plausibility",
  title: "records of people who are in the same export more than once",
  of: "person",
  counts: "records > 1",
  threshold: 0.05
};
