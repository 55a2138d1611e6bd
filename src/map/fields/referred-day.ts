import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** In a log of referrals the only day of a record is that of the referral, whatever it is called. */
export const recognizer: Recognizer = {
  field: "referred",
  feeds: ["referrals"],
  recognize: (column, table) =>
    recognizeDate(column, table, {patterns: [[/^(?:date|day|received(?: on)?|date received)$/, 0.8]]})
};
