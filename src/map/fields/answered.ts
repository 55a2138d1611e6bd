import {recognizeFlag} from "../kinds/flag.ts";
import type {Recognizer} from "../match.ts";

/** Somebody took the call. */
export const recognizer: Recognizer = {
  field: "answered",
  feeds: ["calls"],
  recognize: (column) => recognizeFlag(column, [[/^(?:was |call )?answered(?: call)?(?: y n)?$/, 0.96]])
};
