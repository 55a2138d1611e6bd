import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Days the doors were open. */
export const recognizer: Recognizer = {
  field: "days_open",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [[/^(?:days? (?:open|of operation)|open days|operating days)$|\bdays open\b/, 0.93]],
      min: 0,
      max: 366
    })
};
