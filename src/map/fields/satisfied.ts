import {recognizeFlag} from "../kinds/flag.ts";
import type {Recognizer} from "../match.ts";

/** The caller said it helped. */
export const recognizer: Recognizer = {
  field: "satisfied",
  recognize: (column) =>
    recognizeFlag(column, [
      [/\b(?:satisfied|satisfaction)\b/, 0.93],
      [/\b(?:was (?:this|the|it) (?:call )?helpful|did (?:this|the|it) (?:call )?help|helpful)\b/, 0.85]
    ])
};
