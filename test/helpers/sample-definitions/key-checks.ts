import type {KeyResult} from "../../../src/quality/key-check/result.ts";
import type {ScaleKey} from "../../../src/release/key-checks.ts";
import {instruments} from "./instruments.ts";

/** What the sample release says of the keys of its questionnaires: one is accepted, one has too few forms. */
export const keyResults: KeyResult[] = instruments.flatMap(({id, scales}, index) =>
  scales.map(
    ({id: scale}): KeyResult => ({
      ...{job: "wellbeing-form", instrument: id, variant: "standard", respondent: "self", scale},
      ...(index === 1
        ? {
            ...{forms: 20, complete: 12, people: 12, alpha: null, weakest: [], floor: null, ceiling: null},
            status: "not judged",
            words: "Too few forms to tell (12 of 30)."
          }
        : {
            ...{forms: 130, complete: 120, people: 90},
            alpha: {alpha: 0.86, lower: 0.82, upper: 0.9},
            weakest: [
              {position: 4, rest: index === 0 ? -0.24 : 0.31},
              {position: 7, rest: 0.41}
            ],
            floor: {x: 2, share: 2 / 120, flagged: false},
            ceiling: {x: 21, share: 21 / 120, flagged: true},
            ...(index === 0
              ? {
                  status: "accepted",
                  words:
                    "Item 4 runs against the others: accepted because the group asked for it to be worded the other way."
                }
              : {status: "agrees", words: "The answers agree with the key."})
          })
    })
  )
);

/** The same for readers outside. */
export const scaleKeys: ScaleKey[] = keyResults.flatMap(({instrument, scale, status, ceiling}) =>
  status === "not judged"
    ? []
    : [
        {
          scale: `${instrument}.${scale}`,
          accepted: status === "accepted",
          alpha: 0.9,
          floor: false,
          ceiling: ceiling?.flagged ?? false
        }
      ]
);
