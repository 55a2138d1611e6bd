import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Average hold of an interval. */
export const recognizer: Recognizer = {
  field: "hold_average",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/\b(?:avg|average|mean)\b.*\bhold\b/, 0.95],
        [/\bhold\b.*\b(?:avg|average|mean)\b/, 0.95]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
