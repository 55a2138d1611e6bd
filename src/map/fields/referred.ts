import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "referred",
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [/^(?:referral|referred)(?: (?:date|day|on))?$/, 0.95],
        [/^date (?:of )?(?:referral|referred)$/, 0.95],
        [/^(?:waitlist|wait list|application|inquiry)(?: date)?$/, 0.7]
      ]
    })
};
