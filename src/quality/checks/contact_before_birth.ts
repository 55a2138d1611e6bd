import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "contact_before_birth",
  category: "plausibility",
  title: "contacts in or before the person's year of birth",
  of: "contact",
  among: "birth_year is not null",
  counts: "extract(year from day) <= birth_year",
  threshold: 0
};
