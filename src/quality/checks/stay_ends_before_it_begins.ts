import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "stay_ends_before_it_begins",
  category: "plausibility",
  title: "stays that end before they begin",
  of: "episode",
  among: "closed is not null",
  counts: "closed < opened",
  threshold: 0
};
