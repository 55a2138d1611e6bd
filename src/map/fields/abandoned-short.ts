import {recognizeNumber} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

/** Callers who left at once. */
export const recognizer: Recognizer = {
  field: "abandoned_short",
  feeds: ["call_counts"],
  recognize(column) {
    const match = recognizeNumber(column, {
      patterns: [[/\bshort (?:aband\w*|calls?)\b/, 0.97]],
      min: 0,
      max: 1e9,
      whole: true
    });
    return (
      match && {
        ...match,
        doubts: [
          "it is read as within the program's short_abandon: declare short_abandon in waymark.yaml as this export has it"
        ]
      }
    );
  }
};
