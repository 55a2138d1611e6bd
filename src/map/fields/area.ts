import {recognizeLabel} from "../kinds/label.ts";
import type {Recognizer} from "../match.ts";

/** What a goal is about. */
export const recognizer: Recognizer = {
  field: "area",
  feeds: ["goals"],
  recognize: (column) =>
    recognizeLabel(column, [
      [/^(?:(?:goal )?(?:area|domain|type|category|topic)|life (?:area|domain))$/, 0.93]
    ])
};
