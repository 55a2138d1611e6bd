import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "talk_very_long",
  category: "plausibility",
  title: "calls of more than four hours",
  of: "call",
  among: "talk_minutes is not null",
  counts: "talk_minutes > 240",
  threshold: 0.01
};
