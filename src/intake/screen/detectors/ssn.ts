import {type Detector, hasPhrase, hasWord} from "../detector.ts";

/** With its marks: 000 and 666 are never given out, nor are all-zero groups (SSA); 9xx is a tax number. */
const written = /(?<![\d-])(?!000|666)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/;
/** Under a telling header: whole with or without marks, a leading zero lost, masked, or the last four. */
const plausible = /^(?:[\dXx*]{3}[- ]?[\dXx*]{2}[- ]?\d{4}|\d{7,8}|\d{4})$/;

export const detector: Detector = {
  id: "ssn",
  describes: "Social Security numbers",
  header: (words) =>
    hasWord(words, "ssn", "ssns", "itin") ||
    hasPhrase(words, "social", "security") ||
    hasPhrase(words, "soc", "sec") ||
    hasPhrase(words, "tax", "id"),
  plausible: (text) => plausible.test(text),
  value: (text) => written.test(text)
};
