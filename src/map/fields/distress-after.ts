import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** A caller's distress at the end. */
export const recognizer: Recognizer = {
  field: "distress_after",
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [/\bdistress\b.*\b(?:end|after|post|final|close)\b/, 0.95],
        [/\b(?:end|after|post|final)\w*\b.*\bdistress\b/, 0.95]
      ],
      min: 0,
      max: 10,
      whole: true
    })
};
