import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "records_malformed",
  category: "conformance",
  title: "records that break the file's own format",
  of: "load",
  counts: "malformed",
  outOf: "read",
  threshold: 0.001
};
