import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Work after all answered calls of an interval. */
export const recognizer: Recognizer = {
  field: "wrap_up_total",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/\btotal\b.*\b(?:acw|wrap|after call)\b/, 0.95],
        [/^(?:acw|wrap|after call)\b/, 0.85]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
