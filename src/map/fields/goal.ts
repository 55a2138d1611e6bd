import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";

/** The goal's own id. */
export const recognizer: Recognizer = {
  field: "goal",
  recognize: (column) =>
    recognizeId(column, {
      patterns: [[/^(?:goal|objective) (?:id|number|num|no|code|key)$/, 0.95]],
      comes: "record"
    })
};
