import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "minutes",
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/^(?:duration|minutes|mins?|hours?|hrs|length|time spent|units of time|contact time)$/, 0.92],
        [/\b(?:duration|minutes|mins)\b/, 0.85],
        [/\b(?:hours|hrs|length|time spent)\b/, 0.7]
      ],
      stored: "minutes"
    })
};
