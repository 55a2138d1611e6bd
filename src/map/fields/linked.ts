import {recognizeDate} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";

/** Day on which the service somebody was sent to began. */
export const recognizer: Recognizer = {
  field: "linked",
  feeds: ["referrals"],
  recognize: (column, table) =>
    recognizeDate(column, table, {
      patterns: [
        [
          /^(?:(?:date )?(?:linked|connected)|(?:linkage|connection|service (?:start|began)))(?: (?:date|day|on))?$/,
          0.95
        ]
      ]
    })
};
