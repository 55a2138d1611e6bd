import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Work on a call after it ended. */
export const recognizer: Recognizer = {
  field: "wrap_up",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [
          /^(?:wrap(?: up)?|wrapup|acw|after call(?: work)?)(?: (?:time|seconds|secs|duration|length))*$/,
          0.95
        ],
        [/\b(?:wrap up|wrapup|acw|after call)\b/, 0.9]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
