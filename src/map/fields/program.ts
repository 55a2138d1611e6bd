import {recognizePlace} from "../kinds/place.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "program",
  recognize: (column, table) =>
    recognizePlace(column, table, "program", [
      [/^(?:program|project|service line)(?: (?:name|id|code))?$/, 0.9],
      [/\b(?:which|what) (?:program|project)\b/, 0.85],
      [/^(?:program|project) \w+$/, 0.5],
      [/\bprogram\b/, 0.6]
    ])
};
