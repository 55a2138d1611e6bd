import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** How long a call was. iCarol writes `CallLength` in minutes. */
export const recognizer: Recognizer = {
  field: "talk",
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/^(?:call|talk|conversation|service|ser|avg talk|average talk) ?(?:length|duration|time)\b/, 0.95],
        [/^(?:duration|minutes|length|mins?|call minutes|talk minutes)$/, 0.9],
        [/\b(?:talk|call)\b.*\b(?:minutes|seconds|length|duration)\b/, 0.85]
      ],
      stored: "minutes",
      ofCalls: true
    })
};
