import {recognizeFlag} from "../kinds/flag.ts";
import type {Recognizer} from "../match.ts";

/** The caller asked to be called back. */
export const recognizer: Recognizer = {
  field: "callback_requested",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeFlag(column, [
      [/\b(?:want|request\w*|ask\w*|like|need\w*)\b.*\bcall ?back\b/, 0.95],
      [/\bcall ?back\b.*\b(?:request\w*|wanted|asked|needed)\b/, 0.95]
    ])
};
