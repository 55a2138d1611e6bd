import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "minutes_missing",
  category: "completeness",
  title: "attended contacts without minutes",
  of: "contact",
  among: "status = 'attended'",
  counts: "minutes is null",
  threshold: 0.2
};
