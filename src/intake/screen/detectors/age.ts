import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

/** Ages over 89 are as telling as a date (45 CFR 164.514(b)(2)(i)(C)); 97 to 99 are left for codes of "no answer". */
export const detector: Detector = {
  id: "age",
  describes: "ages of 90 and over",
  header: (words) =>
    (hasWord(words, "age", "edad", "ages") ||
      saysOneOf(words, ["how old", "years old", "anos tiene", "anos cumplidos", "anos de edad"])) &&
    !hasWord(words, "group", "band", "range", "quality"),
  plausible: (text) => /^(?:9[0-6]|10\d|11\d)(?:\.\d+)?(?: years?(?: old)?)?$/.test(text),
  generalizedBy: ["age"],
  value: (text) => /\b(?:9[0-6]|10\d|11\d)[- ]years?[- ]old\b/i.test(text)
};
