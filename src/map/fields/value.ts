import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** The figure of a fact or of a target. */
export const recognizer: Recognizer = {
  field: "value",
  feeds: ["facts", "targets"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [/^(?:(?:annual |contract(?:ed)? |grant )?(?:target|goal)(?: value)?|value|amount|figure)$/, 0.93],
        [/^(?:number|count|total)$/, 0.7]
      ],
      min: 0,
      max: 1e13
    })
};
