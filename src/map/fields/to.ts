import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** Last day of the period that a figure or a target is of. */
export const recognizer: Recognizer = {
  field: "to",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:to|through|until|(?:period|month|quarter|reporting period)? ?(?:end|ends|ending))(?: (?:date|day))?$/,
          0.93
        ]
      ]
    })
};
