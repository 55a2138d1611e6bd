import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "form_straight_lined",
  category: "plausibility",
  title: "forms of ten answers or more that are all the same",
  of: "assessment",
  among: "answers >= 10",
  counts: "distinct_answers = 1",
  threshold: 0.1
};
