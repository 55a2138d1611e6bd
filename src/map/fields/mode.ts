import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** How they met. */
export const recognizer: Recognizer = {
  field: "mode",
  feeds: ["contacts", "attendance"],
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [
        [
          /^(?:(?:contact|service|visit|appointment|meeting) )?(?:mode|modality|method|medium|format|where|setting|delivery|delivery method|how|channel|place of service)$/,
          0.9
        ],
        [/\b(?:modality|mode|how (?:did )?(?:you|they|we) m[ee]t|contact method|location type)\b/, 0.8]
      ],
      meanings: [
        {code: "video", names: ["video"], means: /video|zoom|teams|telehealth|virtual|online|webex|facetime/},
        {code: "text", names: ["text"], means: /^text|sms|e-?mail|chat|messag/},
        {code: "phone", names: ["phone"], means: /phone|\btel|^call|voice/},
        {
          code: "community",
          names: ["community"],
          means: /community|field|outreach|home|street|outdoors|shelter|hospital|jail/
        },
        {
          code: "in_person",
          names: ["in person", "in_person"],
          means: /in[ -]?person|office|face|f2f|on[ -]?site|center|clinic|drop[ -]?in|walk[ -]?in/
        },
        {code: "other", names: ["other"]}
      ],
      otherwise: "other",
      silent: 0.6
    })
};
