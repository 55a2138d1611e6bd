import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** People who volunteered. */
export const recognizer: Recognizer = {
  field: "volunteers",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [[/^(?:(?:active |number of |no of )?volunteers|volunteer (?:count|head ?count))$/, 0.93]],
      min: 0,
      max: 1e6
    })
};
