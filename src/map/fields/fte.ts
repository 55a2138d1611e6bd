import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Full-time equivalents of peer staff. */
export const recognizer: Recognizer = {
  field: "fte",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [[/^(?:peer |staff )?ftes?$|\bfull time equivalents?\b|\bfte\b/, 0.93]],
      min: 0,
      max: 1e6
    })
};
