import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "dates_unreadable",
  category: "conformance",
  title: "records with a date that is none",
  of: "load",
  counts: "bad_dates",
  outOf: "read",
  threshold: 0.01
};
