import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** A caller's distress at the start. */
export const recognizer: Recognizer = {
  field: "distress_before",
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [/\bdistress\b.*\b(?:start|before|begin\w*|pre|initial)\b/, 0.95],
        [/\b(?:start|before|pre|initial)\w*\b.*\bdistress\b/, 0.95]
      ],
      min: 0,
      max: 10,
      whole: true
    })
};
