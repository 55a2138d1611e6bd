import {recognizeLabel} from "../kinds/label.ts";
import type {Recognizer} from "../match.ts";

/** Name of a group or event. */
export const recognizer: Recognizer = {
  field: "activity",
  recognize: (column) =>
    recognizeLabel(column, [
      [
        /^(?:group|activity|event|class|circle|workshop|group name|event name|activity name|session name|class name|name of (?:group|event|activity)|title|topic|event type|activity type)$/,
        0.92
      ],
      [/^name$/, 0.7],
      [/\b(?:group|activity|event|workshop)\b/, 0.6]
    ])
};
