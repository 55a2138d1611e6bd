import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "closed",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:exit|end|leave|leaving|departure|discharge|close|closed|closing|closure|termination|left|last evening|last day|program exit|program end|completion|graduation)(?: (?:date|day|on))?$/,
          0.95
        ],
        [
          /^(?:membership |subscription )?(?:cancell?ation|cancell?ed|churn(?:ed)?|lapsed|resigned|resignation|terminated|withdrew|withdrawal)(?: (?:date|day|on))?$/,
          0.93
        ],
        [
          /^date (?:of )?(?:cancell?ation|cancell?ed|churn(?:ed)?|lapsed|resignation|withdrawal|exit|end|discharged?|closed|closure|termination|left|leaving|departure|completion|graduated)$/,
          0.95
        ],
        [/\b(?:exit(?:ed)?|discharged?|closed|termination|ended|last (?:evening|day|session))\b/, 0.7]
      ]
    })
};
