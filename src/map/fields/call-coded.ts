import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Calls given an outcome code. */
export const recognizer: Recognizer = {
  field: "coded",
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [[/^(?:total )?(?:calls? )?(?:coded|classified|with an? (?:outcome|code))$/, 0.95]],
      min: 0,
      max: 1e9,
      whole: true
    })
};
