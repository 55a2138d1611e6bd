import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** When a contact, session or call began. */
export const recognizer: Recognizer = {
  field: "started_at",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:date|day|when|date and time|date time|datetime|timestamp|started? at|start|checked in|check in)$/,
          0.95
        ],
        [
          /\b(?:session|meeting|event|appointment|visit|contact|call|service|encounter|activity|attendance)\b.*\b(?:date|day|time|start)\b/,
          0.93
        ],
        [/\bdate\b.*\b(?:of service|of contact|of visit|provided|attended|held|start)\b/, 0.93],
        [/\b(?:date|day)\b/, 0.7],
        [/\b(?:start|began|begin|time in|arrived|arrival|interval)\b/, 0.7]
      ],
      silent: 0.4
    })
};
