import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "birth_year_missing",
  category: "completeness",
  title: "people without a year of birth",
  of: "person",
  counts: "birth_year is null",
  threshold: 0.2
};
