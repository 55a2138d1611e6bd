import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** People who led a session. */
export const recognizer: Recognizer = {
  field: "facilitators",
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [
          /\b(?:facilitators|leaders|(?:number of|no of) (?:staff|facilitators|volunteers|leaders)|staff count)\b/,
          0.92
        ]
      ],
      min: 0,
      max: 1000,
      whole: true
    })
};
