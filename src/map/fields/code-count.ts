import {isIndex} from "../kinds/number.ts";
import type {Recognizer} from "../match.ts";

const prefix = /^(?:code|outcome|category|type|calls?)\s*\w{0,4}\s*[-–:]\s*/i;

/** Counts by outcome code: whole numbers under the code's own name. They are taken last, when nothing else fits. */
export const recognizer: Recognizer = {
  field: "code:",
  feeds: ["call_counts"],
  recognize(column) {
    const {header, numbers, filled, records, says} = column;
    if (numbers === undefined || numbers.share < 0.95 || numbers.whole < 1 || numbers.min < 0)
      return undefined;
    if (filled < records * 0.5 || isIndex(column) || /\b(?:id|year|month|week|hour|total|zip)\b/.test(says))
      return undefined;
    const name = header
      .replace(prefix, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "");
    if (name === "") return undefined;
    return [
      {
        field: `code:${name}`,
        score: prefix.test(header) ? 0.8 : 0.5,
        reasons: ["whole numbers beside counts of calls: calls given this code"]
      }
    ];
  }
};
