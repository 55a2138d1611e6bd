import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "episode",
  recognize: (column) =>
    recognizeId(column, {
      patterns: [
        [/^(?:enroll?ment|episode|admission|stay|case) (?:id|number|num|no|key)$/, 0.97],
        [/^(?:enroll?ment|episode|admission)(?: \w+)? (?:id|number)$/, 0.85],
        [/^(?:row|row id|id|entry id|record id)$/, 0.55]
      ],
      comes: "record",
      filled: 0.95
    })
};
