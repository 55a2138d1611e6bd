import {recognizeCode} from "../kinds/code.ts";
import type {Recognizer} from "../match.ts";

/** Which figure a record of a long file of facts gives. */
export const recognizer: Recognizer = {
  field: "name",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeCode(column, {
      patterns: [[/^(?:fact|figure|measure|metric|indicator|item|name|what)(?: name)?$/, 0.93]],
      meanings: [
        {code: "fte", names: ["fte"], means: /\bftes?\b|full[- ]time equivalent/},
        {code: "days_open", names: ["days_open"], means: /days? open|open days|operating days/},
        {code: "hours_open", names: ["hours_open"], means: /hours? open|open hours|operating hours/},
        {
          code: "volunteer_hours",
          names: ["volunteer_hours"],
          means: /volunteer(?:s|ing)? hours|hours volunteered/
        },
        {code: "volunteers", names: ["volunteers"], means: /^(?:number of |active )?volunteers$/},
        {
          code: "board_lived_experience",
          names: ["board_lived_experience"],
          means: /board.*lived experience|lived experience.*board/
        },
        {code: "board_members", names: ["board_members"], means: /board (?:members|size)/},
        {code: "population", names: ["population"], means: /population|residents/}
      ],
      silent: 0.6
    })
};
