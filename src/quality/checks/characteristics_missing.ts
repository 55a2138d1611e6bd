import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "characteristics_missing",
  category: "completeness",
  title: "people of whom no characteristic is recorded",
  of: "person",
  counts: "not described",
  threshold: 0.2
};
