import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";
import {fewestShown} from "../profile.ts";

/** What phone systems write where a caller shows nothing. */
const nobody = /^(?:0+|anonymous|unknown|restricted|private|blocked|withheld|unavailable|no caller id)$/i;

/** Who called, by an id or a number shown; most calls have none. */
export const recognizer: Recognizer = {
  field: "caller",
  recognize(column) {
    const match = recognizeId(column, {
      patterns: [
        [/^caller (?:id|number|code|num)$/, 0.95],
        [/^(?:caller )?phone number(?: full)?$/, 0.9],
        [/^(?:caller|ani|calling number|from number|incoming number)$/, 0.85],
        [/^(?:client|participant|customer) id$/, 0.7]
      ],
      filled: 0
    });
    const missing = column.values.flatMap(([text, records]) =>
      records >= fewestShown && nobody.test(text.trim()) ? [text.trim()] : []
    );
    return match === undefined || missing.length === 0
      ? match
      : {...match, mapping: {...match.mapping, missing}};
  }
};
