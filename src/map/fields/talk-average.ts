import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Average talk of an interval. */
export const recognizer: Recognizer = {
  field: "talk_average",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [
          /^(?:att|(?:avg|average|mean) (?:talk|acd)(?: time)?|talk (?:duration|time) (?:avg|average|mean))$/,
          0.95
        ],
        [/\b(?:avg|average|mean)\b.*\b(?:talk|conversation|call (?:length|duration))\b/, 0.92],
        [/\b(?:talk|conversation|call (?:length|duration))\b.*\b(?:avg|average|mean)\b/, 0.92]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
