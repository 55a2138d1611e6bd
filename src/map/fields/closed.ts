import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "closed",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:exit|end|discharge|close|closed|closing|closure|termination|left|last evening|last day|program exit|program end|completion|graduation)(?: (?:date|day|on))?$/,
          0.95
        ],
        [
          /^date (?:of )?(?:exit|end|discharged?|closed|closure|termination|left|completion|graduated)$/,
          0.95
        ],
        [/\b(?:exit(?:ed)?|discharged?|closed|termination|ended|last (?:evening|day|session))\b/, 0.7]
      ]
    })
};
