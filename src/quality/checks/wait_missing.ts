import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "wait_missing",
  category: "completeness",
  title: "answered calls without a waiting time",
  of: "call",
  among: "coalesce(answered, not abandoned, true)",
  counts: "wait_seconds is null",
  threshold: 0.5
};
