import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Hold of all answered calls of an interval. */
export const recognizer: Recognizer = {
  field: "hold_total",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/\btotal\b.*\bhold\b/, 0.95],
        [/^hold (?:time|seconds|duration)$/, 0.85]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
