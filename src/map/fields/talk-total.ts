import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Talk of all answered calls of an interval. */
export const recognizer: Recognizer = {
  field: "talk_total",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/\btotal\b.*\btalk\b/, 0.95],
        [/^talk (?:time|seconds|duration)$/, 0.85]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
