import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** Day by which a goal is to be met. */
export const recognizer: Recognizer = {
  field: "due",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:goal )?(?:due|target|deadline|review)(?: (?:date|day|on|by))?$|^(?:date due|due by|to be met by)$/,
          0.95
        ]
      ]
    })
};
