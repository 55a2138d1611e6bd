import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "call",
  recognize: (column) =>
    recognizeId(column, {
      patterns: [
        [/^call (?:report )?(?:id|number|num|no|key)$/, 0.97],
        [/^(?:call|report|interaction|contact) (?:\w+ )?(?:id|number|num|no)$/, 0.85],
        [/^(?:id|record id)$/, 0.5]
      ],
      comes: "record",
      filled: 0.95
    })
};
