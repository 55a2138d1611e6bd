import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** Why an episode ended. */
export const recognizer: Recognizer = {
  field: "reason",
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [
        [
          /^(?:reason|outcome|(?:exit|discharge|closing|closure|leaving|termination|end|completion) (?:reason|status|type|code|outcome)|reason (?:for|of) (?:leaving|exit|discharge|closing|closure|ending))$/,
          0.93
        ],
        [/\breason\b/, 0.75],
        [/\b(?:completion status|outcome|result)\b/, 0.6]
      ],
      meanings: [
        {code: "died", names: ["died"], means: /died|deceas|death|passed away/},
        {
          code: "lost",
          names: ["lost"],
          means:
            /lost|no contact|unable to (?:reach|locate|contact)|whereabouts|unreachable|disappeared|could not be located|no longer in contact/
        },
        {code: "moved", names: ["moved"], means: /\bmov(?:ed|ing)|relocat|out of (?:area|state|county)/},
        {
          code: "left",
          names: ["left"],
          means:
            /decided|withdr|own (?:choice|request)|stopp|\bquit|drop(?:ped)?[ -]?out|early|no longer (?:wants|interested|needs)|declined services|left|noncomplian|chose/
        },
        {
          code: "completed",
          names: ["completed"],
          means:
            /goals? (?:was |were )?(?:met|achieved|reached)|^complet|graduat|^finish|success|program complete/
        },
        {code: "unknown", names: ["unknown"], means: /^unknown|not (?:known|recorded)/},
        {code: "other", names: ["other"]}
      ],
      otherwise: "other"
    })
};
