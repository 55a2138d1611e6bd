import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Days since baseline, where an export gives these instead of dates. */
export const recognizer: Recognizer = {
  field: "elapsed_days",
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [
          /\b(?:elapsed days?|days? (?:elapsed|since (?:baseline|start|intake|enroll?ment)|from baseline))\b/,
          0.95
        ]
      ],
      min: 0,
      max: 36_500
    })
};
