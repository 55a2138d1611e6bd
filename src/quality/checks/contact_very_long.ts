import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "contact_very_long",
  category: "plausibility",
  title: "attended contacts of more than eight hours",
  of: "contact",
  among: "status = 'attended' and minutes is not null",
  counts: "minutes > 480",
  threshold: 0.01
};
