import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";

/** Who called, by an id or a number shown; most calls have none. */
export const recognizer: Recognizer = {
  field: "caller",
  recognize: (column) =>
    recognizeId(column, {
      patterns: [
        [/^caller (?:id|number|code|num)$/, 0.95],
        [/^(?:caller )?phone number(?: full)?$/, 0.9],
        [/^(?:caller|ani|calling number|from number|incoming number)$/, 0.85],
        [/^(?:client|participant|customer) id$/, 0.7]
      ],
      filled: 0
    })
};
