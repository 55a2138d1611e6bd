import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Callers who left within the limit. */
export const recognizer: Recognizer = {
  field: "abandoned_in_time",
  feeds: ["call_counts"],
  recognize(column) {
    const match = recognizeNumber(column, {
      patterns: [
        [
          /\b(?:aband\w*|lost)\b.*\b(?:within|in|under|less than|before)\b.*\b(?:\d+|time|target|threshold|sl)\b/,
          0.97
        ]
      ],
      min: 0,
      max: 1e9,
      whole: true
    });
    return (
      match && {
        ...match,
        doubts: [
          "it is read as within the program's answer_within: declare answer_within in waymark.yaml as this export has it"
        ]
      }
    );
  }
};
