import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "contact_of_unknown_person",
  category: "plausibility",
  title: "contacts of people whom the system's export of people lacks",
  of: "contact",
  among: "space_described",
  counts: "not described",
  threshold: 0.1
};
