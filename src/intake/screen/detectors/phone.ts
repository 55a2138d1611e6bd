import {isPossiblePhoneNumber} from "libphonenumber-js";
import {type Detector, hasPhrase, hasWord} from "../detector.ts";

/** Written the way phone numbers are; a bare run of digits may be a count or an id. */
const american = /(?<![\d-])(?:\+?1[-. ]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])\d{3}[-. ]\d{4}(?![\d-])/;
const international = /(?<!\d)\+\d[\d ().-]{6,18}\d/;

const digitsOf = (text: string): number => text.replace(/\D/g, "").length;

export const detector: Detector = {
  id: "phone",
  describes: "phone numbers",
  header: (words) =>
    hasWord(words, "phone", "phones", "telephone", "tel", "cell", "cellphone", "mobile", "fax") ||
    hasPhrase(words, "contact", "number"),
  plausible: (text) =>
    /^[\d\s().+x/-]+$/i.test(text.replace(/ext\.?/i, "x")) && digitsOf(text) >= 7 && digitsOf(text) <= 15,
  value(text) {
    const abroad = international.exec(text)?.[0];
    return american.test(text) || (abroad !== undefined && isPossiblePhoneNumber(abroad));
  }
};
