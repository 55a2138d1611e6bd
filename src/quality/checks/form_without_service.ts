import type {QualityCheck} from "../check.ts";

/** Forms whose ids are written in another way than those of the contacts match nobody. */
export const check: QualityCheck = {
  id: "form_without_service",
  category: "plausibility",
  title: "forms of people without a contact or a stay under that id, where the system writes both",
  of: "assessment",
  among: "person is not null and space_served",
  counts: "not served",
  threshold: 0.25
};
