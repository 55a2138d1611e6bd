import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "contact",
  recognize: (column) =>
    recognizeId(column, {
      patterns: [
        [
          /^(?:appointment|contact|visit|encounter|services?|activity|note|event|interaction|check in|referral|entry) (?:id|number|num|no|key)$/,
          0.95
        ],
        [/^(?:appointment|contact|visit|encounter|services?)(?: \w+)? (?:id|number|num|no)$/, 0.85],
        [/^(?:id|record id|entry id|response id)$/, 0.5]
      ],
      comes: "record",
      filled: 0.95
    })
};
