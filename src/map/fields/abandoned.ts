import {recognizeFlag} from "../kinds/flag.ts";
import type {Recognizer} from "../match.ts";

/** The caller left before an answer. */
export const recognizer: Recognizer = {
  field: "abandoned",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeFlag(column, [[/^(?:was |call )?(?:abandoned|abandon|missed)(?: call)?(?: y n)?$/, 0.96]])
};
