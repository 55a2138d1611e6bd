import {recognizeFlag} from "../kinds/flag.ts";
import type {Recognizer} from "../match.ts";

/** The call back took place. */
export const recognizer: Recognizer = {
  field: "callback_completed",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeFlag(column, [[/\bcall ?back\b.*\b(?:complete[d]?|made|done|took place|returned)\b/, 0.95]])
};
