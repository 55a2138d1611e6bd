import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";

/** The meeting a record belongs to; sign-in sheets repeat it for everybody in the room. */
export const recognizer: Recognizer = {
  field: "session",
  recognize: (column) =>
    recognizeId(column, {
      patterns: [
        [
          /^(?:session|meeting|class|event|group session|occurrence)(?: (?:id|number|num|no|code|key))$/,
          0.95
        ],
        [/^(?:session|meeting)$/, 0.9]
      ],
      filled: 0.9
    })
};
