import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "head_count_missing",
  category: "completeness",
  title: "sessions without a head-count",
  of: "session",
  counts: "head_count is null",
  threshold: 0.1
};
