import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** Whether somebody was referred to the program or by it. */
export const recognizer: Recognizer = {
  field: "direction",
  feeds: ["referrals"],
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [[/^(?:(?:referral )?(?:direction|type|flow)|in (?:or )?out)$/, 0.9]],
      meanings: [
        {code: "in", names: ["in"], means: /^(?:in|incoming|inbound|received|to us)\b/},
        {code: "out", names: ["out"], means: /^(?:out|outgoing|outbound|made|sent|from us)\b/}
      ]
    })
};
