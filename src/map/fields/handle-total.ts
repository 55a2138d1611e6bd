import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Handle time of all answered calls of an interval. */
export const recognizer: Recognizer = {
  field: "handle_total",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/\btotal\b.*\bhand(?:le|ling)\b/, 0.95],
        [/^hand(?:le|ling) time\b/, 0.85]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
