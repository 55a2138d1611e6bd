import {type HeaderPattern, headerScore, type Recognizer} from "../match.ts";
import {isMissingWord} from "../missing.ts";
import {shareOf} from "../profile.ts";

const patterns: readonly HeaderPattern[] = [
  [/^(?:zip|zip ?code|postal code|postcode)$/, 0.95],
  [/\b(?:zip|zip ?code|postal code)\b/, 0.7]
];

export const recognizer: Recognizer = {
  field: "zip",
  recognize(column) {
    const told = headerScore(column, patterns);
    const share = shareOf(column, (text) => /^\d{5}(?:-?\d{4})?$/.test(text.trim()));
    if (told === 0 || share < 0.6) return undefined;
    const missing = column.values
      .map(([text]) => text)
      .filter((text) => isMissingWord(text) && !/^\d{5}$/.test(text));
    return {
      score: told * share,
      reasons: ["the header says so; ZIP codes, of which the first three digits are kept"],
      ...(missing.length === 0 ? {} : {mapping: {missing}})
    };
  }
};
