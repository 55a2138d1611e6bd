import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "exit_day_missing",
  category: "completeness",
  title: "stays with a reason for ending and no day on which they did, told as still open",
  of: "episode",
  among: "reason is not null",
  counts: "closed is null",
  threshold: 0
};
