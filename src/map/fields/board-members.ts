import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Members of the board. */
export const recognizer: Recognizer = {
  field: "board_members",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [[/^(?:board (?:members|size)|(?:number of |no of )?board members|directors)$/, 0.93]],
      min: 0,
      max: 10000
    })
};
