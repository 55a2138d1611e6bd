import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";

/** The referral's own id. */
export const recognizer: Recognizer = {
  field: "referral",
  recognize: (column) =>
    recognizeId(column, {
      patterns: [[/^referral (?:id|number|num|no|code|key)$/, 0.95]],
      comes: "record"
    })
};
