import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "contact_after_death",
  category: "plausibility",
  title: "contacts after the person's stay ended by death",
  of: "contact",
  among: "died is not null",
  counts: "day > died and status = 'attended'",
  threshold: 0
};
