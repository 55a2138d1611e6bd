import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** Whether an appointment took place. A cancellation, early or late, is nearest to a late one: it was no service. */
export const recognizer: Recognizer = {
  field: "status",
  recognize: (column) =>
    recognizeCode(column, {
      leaveOut: true,
      patterns: [
        [
          /^(?:appointment|visit|attendance|contact|session|encounter)? ?(?:status|outcome|disposition|result|attended|attendance)$/,
          0.93
        ],
        [/\b(?:status|attended|disposition)\b/, 0.7]
      ],
      meanings: [
        {
          code: "no_show",
          names: ["no show", "no_show"],
          means:
            /\bno[ -]?show|did ?n[o']t (?:attend|come|show)|^(?:missed|absent|dna|fta|a|n|no|ns|false)$|failed to|^not (?:attended|present)$/
        },
        {
          code: "late_cancel",
          names: ["late cancel", "late_cancel", "late cancelled"],
          means: /cancel|resched|postponed/
        },
        {
          code: "scheduled",
          names: ["scheduled"],
          means: /^(?:booked|upcoming|pending|confirmed|planned|future|tentative|open|not yet)/
        },
        {
          code: "attended",
          names: ["attended"],
          means:
            /^(?:show(?:ed|n)?|arrived|complete[d]?|present|kept|checked[ -]?(?:in|out)|seen|held|met|attended?.*|yes|y|x|p|true|late arrival|occurred|delivered)$/
        }
      ]
    })
};
