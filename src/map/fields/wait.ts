import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "wait",
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [/^(?:wait|queue|hold|ring)(?:ing)?(?: (?:time|seconds|duration|length))?$/, 0.93],
        [/\b(?:speed of answer|time to answer|wait (?:time|seconds)|queue time|ring time)\b/, 0.9]
      ],
      stored: "seconds"
    })
};
