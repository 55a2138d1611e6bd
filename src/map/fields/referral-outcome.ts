import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** What came of a referral. */
export const recognizer: Recognizer = {
  field: "outcome",
  feeds: ["referrals"],
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [
        [
          /^(?:(?:referral )?(?:outcome|status|result|disposition)|(?:closing|closed|closure) reason|reason closed)$/,
          0.93
        ],
        [/\b(?:outcome|status|disposition)\b/, 0.7]
      ],
      meanings: [
        {
          code: "not_eligible",
          names: ["not_eligible"],
          means: /not eligible|ineligible|does not qualify|out of area/
        },
        {code: "declined", names: ["declined"], means: /declin|refus|not interested|withdr|cancel/},
        {
          code: "unreachable",
          names: ["unreachable"],
          means:
            /unreach|unable to (?:reach|contact|locate)|no (?:contact|response|answer)|could not (?:reach|be reached)|lost/
        },
        {code: "waiting", names: ["waiting"], means: /wait|pending|open|in progress|new\b|received/},
        {
          code: "accepted",
          names: ["accepted"],
          means:
            /accept|enrol|admit|connected|linked|service (?:began|received|started)|completed|successful|engaged/
        },
        {code: "unknown", names: ["unknown"], means: /^unknown|not (?:known|recorded)/},
        {code: "other", names: ["other"]}
      ],
      otherwise: "other"
    })
};
