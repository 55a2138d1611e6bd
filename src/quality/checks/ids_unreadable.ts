import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "ids_unreadable",
  category: "conformance",
  title: "records with a placeholder or a spoiled id",
  of: "load",
  counts: "bad_ids",
  outOf: "read",
  threshold: 0.01
};
