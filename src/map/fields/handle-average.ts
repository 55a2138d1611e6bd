import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Average handle time of an interval. */
export const recognizer: Recognizer = {
  field: "handle_average",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/^aht\b/, 0.95],
        [/\b(?:avg|average|mean)\b.*\bhand(?:le|ling)\b/, 0.95],
        [/\bhand(?:le|ling) time\b.*\b(?:avg|average|mean)\b/, 0.93]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
