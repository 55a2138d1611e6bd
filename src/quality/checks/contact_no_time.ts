import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "contact_no_time",
  category: "plausibility",
  title: "attended contacts that lasted no time",
  of: "contact",
  among: "status = 'attended' and minutes is not null",
  counts: "minutes = 0",
  threshold: 0.05
};
