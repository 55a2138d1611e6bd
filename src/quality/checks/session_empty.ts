import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "session_empty",
  category: "plausibility",
  title: "sessions nobody came to",
  of: "session",
  among: "head_count is not null",
  counts: "head_count = 0",
  threshold: 0.2
};
