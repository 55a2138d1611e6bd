import {recognizeDuration} from "../kinds/duration.ts";
import type {Recognizer} from "../match.ts";

/** Average speed of answer of an interval. */
export const recognizer: Recognizer = {
  field: "wait_average",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeDuration(column, {
      patterns: [
        [
          /^(?:asa|(?:avg|average|mean) speed (?:(?:of|to) answer|ans)|(?:avg|average|mean) answer speed|(?:avg|average|mean) wait(?:ing)?(?: time)?|answer speed(?: (?:avg|average|mean))?|speed of answer)\b/,
          0.95
        ],
        [/\b(?:avg|average|mean)\b.*\b(?:speed of answer|wait|waiting|queue)\b/, 0.9],
        [/\b(?:speed of answer|answer speed|wait(?:ing)? time|queue time)\b.*\b(?:avg|average|mean)\b/, 0.88]
      ],
      stored: "seconds",
      ofCalls: true
    })
};
