import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Hours volunteers gave. */
export const recognizer: Recognizer = {
  field: "volunteer_hours",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [[/^(?:volunteer(?:s|ing)? hours|hours volunteered)$/, 0.93]],
      min: 0,
      max: 1e6
    })
};
