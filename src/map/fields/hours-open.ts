import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Hours the doors were open. */
export const recognizer: Recognizer = {
  field: "hours_open",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [[/^(?:hours? (?:open|of operation)|open hours|operating hours)$|\bhours open\b/, 0.93]],
      min: 0,
      max: 8784
    })
};
