import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "form_anonymous",
  category: "completeness",
  title: "forms without a person",
  of: "assessment",
  counts: "person is null",
  threshold: 0.5
};
