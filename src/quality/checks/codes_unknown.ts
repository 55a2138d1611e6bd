import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "codes_unknown",
  category: "conformance",
  title: "records with a code the job does not know",
  of: "load",
  counts: "unknown_codes",
  outOf: "read",
  threshold: 0.01
};
