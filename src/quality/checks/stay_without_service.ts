import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "stay_without_service",
  category: "plausibility",
  title: "ended stays without one attended contact",
  of: "episode",
  among: "closed is not null",
  counts: "first_contact is null",
  threshold: 0.5
};
