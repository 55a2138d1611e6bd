import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "form_undated",
  category: "completeness",
  title: "forms with neither a day nor an occasion",
  of: "assessment",
  counts: "day is null and occasion is null and elapsed_days is null",
  threshold: 0.01
};
