import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "referred_after_opening",
  category: "plausibility",
  title: "stays with a referral after the entry",
  of: "episode",
  among: "referred is not null",
  counts: "referred > opened",
  threshold: 0.01
};
