import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** Day a form was filled in. */
export const recognizer: Recognizer = {
  field: "taken",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:timestamp|submitted(?: at| on)?|completed(?: at| on| date)?|completion time|recorded date|end date|date submitted|date completed|date taken|date of survey|survey date|assessment date|information date)$/,
          0.96
        ],
        [/^(?:date|day|when)$/, 0.92],
        [/\b(?:survey|assessment|form|interview)\b.*\b(?:date|time|timestamp)\b/, 0.9],
        [/\bstart (?:date|time)\b/, 0.7],
        [/\b(?:date|day|timestamp)\b/, 0.6]
      ],
      silent: 0.3
    })
};
