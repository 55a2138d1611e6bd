import {recognizeLabel} from "../kinds/label.ts";
import type {Recognizer} from "../match.ts";

/** The grant a target is of. */
export const recognizer: Recognizer = {
  field: "grant",
  feeds: ["targets"],
  recognize: (column) =>
    recognizeLabel(column, [[/^(?:grant|funder|contract|award)(?: (?:id|name|number|no|code))?$/, 0.93]])
};
