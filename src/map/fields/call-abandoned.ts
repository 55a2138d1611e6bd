import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Callers who left before an answer, counted by the phone system. */
export const recognizer: Recognizer = {
  field: "abandoned",
  feeds: ["call_counts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [/^(?:total )?(?:calls? )?(?:abandoned|aban|missed|lost|dropped)(?: calls?)?$/, 0.95],
        [/\bcalls? (?:abandoned|missed|lost)\b/, 0.85]
      ],
      min: 0,
      max: 1e9,
      whole: true
    })
};
