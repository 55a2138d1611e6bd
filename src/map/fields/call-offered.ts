import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Calls that reached the queue, counted by the phone system. */
export const recognizer: Recognizer = {
  field: "offered",
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [/^(?:total )?(?:calls? )?(?:offered|presented|received|incoming|inbound)(?: calls?)?$/, 0.95],
        [/\bcalls? (?:offered|received|presented)\b/, 0.85]
      ],
      min: 0,
      max: 1e9,
      whole: true
    })
};
