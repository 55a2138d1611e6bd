import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** People who live in the area served. */
export const recognizer: Recognizer = {
  field: "population",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [/^(?:population|residents|people living in (?:the )?(?:area|county))$|\bpopulation\b/, 0.93]
      ],
      min: 0,
      max: 1e10
    })
};
