import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Calls taken, counted by the phone system. */
export const recognizer: Recognizer = {
  field: "answered",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [/^(?:total )?(?:calls? )?(?:answered|handled|taken|acd)(?: calls?)?$/, 0.95],
        [/\bcalls? (?:answered|handled|taken)\b/, 0.85]
      ],
      min: 0,
      max: 1e9,
      whole: true
    })
};
