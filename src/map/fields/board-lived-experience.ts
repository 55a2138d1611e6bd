import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Members of the board with lived experience. */
export const recognizer: Recognizer = {
  field: "board_lived_experience",
  feeds: ["facts"],
  recognize: (column) =>
    recognizeNumber(column, {
      patterns: [
        [/\bboard\b.*\b(?:lived experience|peers?)\b|\b(?:lived experience|peers?)\b.*\bboard\b/, 0.93]
      ],
      min: 0,
      max: 10000
    })
};
