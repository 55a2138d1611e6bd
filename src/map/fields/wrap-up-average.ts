import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Average work after the calls of an interval. */
export const recognizer: Recognizer = {
  field: "wrap_up_average",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/\b(?:avg|average|mean)\b.*\b(?:acw|wrap|after call)\b/, 0.95],
        [/\b(?:acw|wrap|after call)\b.*\b(?:avg|average|mean)\b/, 0.95]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
