import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** Who answered a form. */
export const recognizer: Recognizer = {
  field: "respondent",
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [
        [/\b(?:respondent|completed by|answered by|who (?:is )?(?:answer|fill|complet)\w*)\b/, 0.85]
      ],
      meanings: [
        {code: "self", names: ["self"], means: /self|participant|client|member|myself|youth/},
        {code: "caregiver", names: ["caregiver"], means: /caregiver|parent|family|guardian/},
        {code: "staff", names: ["staff"], means: /staff|worker|clinician|specialist|interviewer/}
      ]
    })
};
