import {recognizeClock} from "../kinds/clock.ts";
import type {Recognizer} from "../match.ts";

/** The time of day of a call whose day stands in another column. */
export const recognizer: Recognizer = {
  field: "time",
  feeds: ["calls"],
  recognize(column) {
    const match = recognizeClock(column, [
      [/^(?:call )?(?:start(?:ed)?|begin|began|arrival|arrived|offered|received|entry)(?: time| at)?$/, 0.95],
      [/^(?:call )?time(?: of (?:day|call)| in| started| received)?$/, 0.93],
      [/\b(?:call|vru|ivr)\b.*\b(?:time|start|started|entry|in)\b/, 0.8]
    ]);
    // The field knows no other way to be read.
    return match && {...match, mapping: {}};
  }
};
