import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "form_empty",
  category: "completeness",
  title: "forms without a single answer",
  of: "assessment",
  counts: "answers = 0",
  threshold: 0.05
};
