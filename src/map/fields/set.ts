import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** Day on which a goal was set. */
export const recognizer: Recognizer = {
  field: "set",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:(?:goal )?set|goal (?:start|date|begin|began|opened))(?: (?:date|day|on))?$|^date (?:goal )?set$/,
          0.95
        ],
        [/^(?:start|begin|plan)(?: date)?$/, 0.6]
      ]
    })
};
