import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** How a form was answered. */
export const recognizer: Recognizer = {
  field: "mode",
  feeds: ["surveys"],
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [
        [
          /^(?:mode|(?:survey |response )?(?:method|format|mode)|how (?:was it )?(?:completed|administered))$/,
          0.85
        ]
      ],
      meanings: [
        {code: "paper", names: ["paper"], means: /paper|pencil|print/},
        {code: "online", names: ["online"], means: /online|web|tablet|link|e-?mail|qr/},
        {code: "interview", names: ["interview"], means: /interview|in[ -]?person|face/},
        {code: "phone", names: ["phone"], means: /phone|call/}
      ]
    })
};
