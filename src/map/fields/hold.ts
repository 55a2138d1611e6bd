import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Time on hold while talking. */
export const recognizer: Recognizer = {
  field: "hold",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/^(?:on )?hold(?:ing)?(?: (?:time|seconds|secs|duration|length))*$/, 0.95],
        [/\bhold (?:time|seconds|duration)\b/, 0.9]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
