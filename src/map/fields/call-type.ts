import {recognizeLabel} from "../kinds/label.ts";
import type {Recognizer} from "../match.ts";

/** Kind of call. */
export const recognizer: Recognizer = {
  field: "type",
  recognize: (column) =>
    recognizeLabel(column, [
      [/\bcall (?:type|category|kind)$/, 0.95],
      [/^(?:type|category)(?: of call)?$/, 0.85],
      [/\b(?:nature of call|reason for call|call reason|primary (?:reason|issue|need))\b/, 0.75]
    ])
};
