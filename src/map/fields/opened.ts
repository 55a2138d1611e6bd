import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** Day of entry; only a header that says so, for any other day may be the exit. */
export const recognizer: Recognizer = {
  field: "opened",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:entry|start|enroll?ment|enroll?ed|admission|admit|intake|open(?:ed|ing)?|begin|began|join(?:ed)?|program start|program entry|first evening|first day|first session|first visit)(?: (?:date|day|on))?$/,
          0.95
        ],
        [
          /^(?:member|customer|client|active|subscribed)? ?since(?: date)?$|^(?:membership|subscription) (?:start(?:ed)?|begin|began)(?: (?:date|day|on))?$|^(?:sign ?up|signed up|registration|registered)(?: (?:date|day|on))?$/,
          0.9
        ],
        [
          /^date (?:of )?(?:registration|entry|start|enroll?ment|enroll?ed|admission|admitted|intake|opened|joined|began)$/,
          0.95
        ],
        [/\b(?:entry|start|enroll?(?:ment|ed)|admission|intake|opened|joined|first)\b/, 0.7]
      ]
    })
};
