import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** What kind of contact. */
export const recognizer: Recognizer = {
  field: "kind",
  feeds: ["contacts"],
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [
        [/^(?:(?:contact|service|visit|encounter|appointment|activity) )?(?:type|kind|category)$/, 0.85],
        [/^(?:service|activity)$/, 0.6]
      ],
      meanings: [
        {
          code: "one_to_one",
          names: ["one_to_one", "one to one"],
          means: /one[ -](?:to|on)[ -]one|1[: -]?(?:to|on)?[ -]?1|individual|peer support$|coaching|mentoring/
        },
        {code: "group", names: ["group"], means: /group|circle|class|workshop|course/},
        {code: "visit", names: ["visit"], means: /visit|drop[ -]?in|walk[ -]?in|check[ -]?in/},
        {code: "outreach", names: ["outreach"], means: /outreach/},
        {code: "event", names: ["event"], means: /event|celebration|social|training/},
        {code: "other", names: ["other"]}
      ],
      otherwise: "other"
    })
};
