import {recognizeLabel} from "../kinds/label.ts";
import type {Recognizer} from "../match.ts";

/** Who sent somebody, or where they were sent. */
export const recognizer: Recognizer = {
  field: "source",
  feeds: ["referrals"],
  recognize: (column) =>
    recognizeLabel(column, [
      [
        /^(?:referral|referred) (?:source|from|by|to|agency)$|^(?:referring|receiving) (?:agency|provider|organization)$/,
        0.93
      ],
      [/^(?:source|agency|service|provider|from or to|to or from)$/, 0.7]
    ])
};
