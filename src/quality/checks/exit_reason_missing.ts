import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "exit_reason_missing",
  category: "completeness",
  title: "ended stays without a reason",
  of: "episode",
  among: "closed is not null",
  counts: "reason is null",
  threshold: 0.2
};
