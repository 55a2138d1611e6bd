import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** Where a call was passed on to. */
export const recognizer: Recognizer = {
  field: "transfer",
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [
        [/\btransfer(?:red)?\b/, 0.93],
        [/\b(?:referred|passed on|warm handoff|handoff) to\b/, 0.7]
      ],
      meanings: [
        {code: "988", names: ["988"], means: /\b988\b|lifeline|suicide/},
        {code: "911", names: ["911"], means: /\b911\b|emergency services|police|ambulance/},
        {code: "none", names: ["none"], means: /^(?:no|none|no transfer|not transferred)$/},
        {code: "other", names: ["other"]}
      ],
      otherwise: "other"
    })
};
