import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "call_talk_without_answer",
  category: "plausibility",
  title: "calls that nobody answered and that have a length of talk",
  of: "call",
  among: "not answered and talk_minutes is not null",
  counts: "talk_minutes > 0",
  threshold: 0.01
};
