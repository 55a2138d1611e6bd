import {recognizeFlag} from "../kinds/flag.ts";
import type {Recognizer} from "../match.ts";

/** No for hang-ups, wrong numbers, pranks and tests. */
export const recognizer: Recognizer = {
  field: "real_call",
  recognize(column) {
    const match = recognizeFlag(column, [
      [/^(?:was )?real call$/, 0.97],
      [/\b(?:genuine|valid|legitimate) call\b/, 0.85]
    ]);
    return match && {...match, mapping: {...match.mapping, ...(column.filled === column.records ? {} : {})}};
  }
};
