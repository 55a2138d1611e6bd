import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "session_very_large",
  category: "plausibility",
  title: "sessions of more than 200 people",
  of: "session",
  among: "head_count is not null",
  counts: "head_count > 200",
  threshold: 0.01
};
