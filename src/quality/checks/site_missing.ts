import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "site_missing",
  category: "completeness",
  title: "attended contacts without a site",
  of: "contact",
  among: "status = 'attended'",
  counts: "site is null",
  threshold: 0.2
};
