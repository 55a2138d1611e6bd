import {type Detector, hasPhrase, hasWord} from "../detector.ts";

const fullDate =
  /^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}|[a-z]{3,9}\.? \d{1,2},? \d{2,4}|(?:19|20)\d{6})(?:[T ,].*)?$/i;
/** A spreadsheet's own number of a day. */
const serial = /^\d{5}$/;

export const detector: Detector = {
  id: "birth_date",
  describes: "full dates of birth",
  header: (words) =>
    hasWord(words, "dob", "birthdate", "birthday", "birthdates", "born") ||
    (hasWord(words, "birth") && !hasWord(words, "year")) ||
    hasPhrase(words, "d", "o", "b"),
  plausible: (text) => fullDate.test(text) || serial.test(text),
  generalizedBy: ["birth_date", "birth_year"]
};
