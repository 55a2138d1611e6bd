import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "calls_do_not_add_up",
  category: "plausibility",
  title: "intervals with more calls answered and abandoned than offered",
  of: "call_count",
  among: "offered is not null",
  counts: "coalesce(answered, 0) + coalesce(abandoned, 0) > offered",
  threshold: 0.01
};
