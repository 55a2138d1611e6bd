import {recognizeFlag} from "../kinds/flag.ts";
import type {Recognizer} from "../match.ts";

/** Without the line the caller would have gone to an emergency room. */
export const recognizer: Recognizer = {
  field: "diverted",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeFlag(column, [
      [/\bdiver(?:ted|sion)\b/, 0.9],
      [/\b(?:would have|otherwise|without (?:us|this|the))\b.*\b(?:911|er|emergency|hospital)\b/, 0.95]
    ])
};
