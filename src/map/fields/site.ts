import {recognizePlace} from "../kinds/place.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "site",
  recognize: (column, table) =>
    recognizePlace(column, table, "site", [
      [
        /^(?:site|location|office|branch|center|centre|house|facility|library|clinic)(?: (?:name|id|code))?$/,
        0.88
      ],
      [/\bwhere do you (?:usually )?(?:come|attend|go)\b/, 0.8],
      [/\b(?:site|location)\b/, 0.6]
    ])
};
