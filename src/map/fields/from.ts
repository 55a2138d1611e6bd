import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** First day of the period that a figure or a target is of. */
export const recognizer: Recognizer = {
  field: "from",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:from|(?:period|month|quarter|reporting period) ?(?:start|starts|begins?|beginning|from)?|(?:start|begin)(?:s|ning)?)(?: (?:date|day))?$/,
          0.93
        ],
        [/^date$/, 0.7]
      ]
    })
};
