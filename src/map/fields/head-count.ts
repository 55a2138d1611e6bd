import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** People in the room. */
export const recognizer: Recognizer = {
  field: "head_count",
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [
          /^(?:heads?|head count|headcount|attendees|attendance|attended|total attend(?:ance|ees|ed)|participants|people|number (?:of )?(?:people|attendees|participants|attending)|no of (?:people|attendees|participants)|count)$/,
          0.95
        ],
        [/\b(?:head ?count|attendees|attendance|number attending|people attended|in attendance)\b/, 0.8],
        [/\b(?:participants|people|members|guests)\b/, 0.55]
      ],
      min: 0,
      max: 100_000,
      whole: true
    })
};
