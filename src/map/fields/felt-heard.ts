import {recognizeFlag} from "../kinds/flag.ts";
import type {Recognizer} from "../match.ts";

/** The caller felt heard. */
export const recognizer: Recognizer = {
  field: "felt_heard",
  feeds: ["calls"],
  recognize: (column) =>
    recognizeFlag(column, [
      [/\b(?:felt|feel|feeling) (?:heard|listened to)\b/, 0.95],
      [/\bheard\b/, 0.7]
    ])
};
