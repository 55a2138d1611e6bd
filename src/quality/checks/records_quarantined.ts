import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "records_quarantined",
  category: "conformance",
  title: "records that could not be accepted",
  of: "load",
  counts: "quarantined - excluded",
  outOf: "read - excluded",
  threshold: 0.05
};
