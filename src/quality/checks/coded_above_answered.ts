import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "coded_above_answered",
  category: "plausibility",
  title: "intervals with more calls given an outcome code than answered",
  of: "call_count",
  among: "coded is not null and answered is not null",
  counts: "coded > answered",
  threshold: 0.01
};
