import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** How a goal ended. */
export const recognizer: Recognizer = {
  field: "outcome",
  feeds: ["goals"],
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [[/^(?:(?:goal )?(?:outcome|status|result|progress|attainment)|met)$/, 0.93]],
      meanings: [
        {code: "partly_met", names: ["partly_met"], means: /part(?:ly|ial)/},
        {code: "not_met", names: ["not_met"], means: /not (?:met|achieved|reached)|unmet|failed|^no$/},
        {code: "given_up", names: ["given_up"], means: /given up|drop|discontinu|cancel|abandon|withdr/},
        {code: "met", names: ["met"], means: /^met\b|achiev|reach|complet|attain|^yes$/},
        {code: "unknown", names: ["unknown"], means: /^unknown|not (?:known|recorded)/}
      ]
    })
};
