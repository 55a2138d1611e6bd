import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "wait",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/^(?:wait|queue|q|ring)(?:ing|ed)?(?: (?:time|seconds|secs|sec|duration|length))*$/, 0.95],
        [
          /\b(?:speed of answer|answer speed|time to answer|wait (?:time|seconds|length)|queue (?:time|duration)|time in queue|ring time)\b/,
          0.9
        ]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
