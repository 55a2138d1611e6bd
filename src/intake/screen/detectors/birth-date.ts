import {isFullDate, yearOf} from "../checks/date.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

/** A spreadsheet's own number of a day. */
const serial = /^\d{5}(?:\.0)?$/;
/** A birthday without its year. */
const dayOfYear =
  /^(?:\d{1,2}[-/. ]\d{1,2}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}[- ](?:de )?\p{L}{3,10})$/u;
/** Days of a life or of a paper that lie decades apart as birthdays do. */
const otherDays =
  `start started since use street begin began hire hired hiring enlisted service separation separated sobriety sober clean homeless
  homelessness diagnosis diagnosed onset hospitalized hospitalization incarcerated incarceration married marriage divorced
  graduated graduation license licensed certification certified issued expires expiration expiry effective founded
  established built incorporated membership joined arrival arrived immigrated inicio contratacion sobriedad diagnostico
  llegada`.split(/\s+/);
const told =
  /\b(?:dob|d\.o\.b\.?|born(?: on)?|birth ?(?:date|day)|date of birth|nacid[oa]|naci[oó]|fecha de nac\w*)[^\d\p{L}]{0,4}(?:(?:is|was|on|el|es)[ :]+)?(?:the )?(?:\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} (?:de )?\p{L}{3,10} (?:del? )?\d{4})/iu;

export const detector: Detector = {
  id: "birth_date",
  describes: "full dates of birth",
  header: (words) =>
    (hasWord(
      words,
      "dob",
      "dobs",
      "birthdate",
      "birthday",
      "birthdates",
      "bday",
      "bdate",
      "bd",
      "born",
      "birthdt",
      "cumpleanos"
    ) ||
      (hasWord(words, "birth", "nacimiento", "nac") &&
        !hasWord(words, "year", "ano", "month", "place", "lugar", "given")) ||
      saysOneOf(words, ["d o b", "b day", "b date", "f nac"])) &&
    !hasWord(words, "quality"),
  plausible: (text) => isFullDate(text) || serial.test(text) || dayOfYear.test(text),
  value: (text) => told.test(text),
  together: datesLikeBirthdays,
  sparesTogether: (words) => hasWord(words, ...otherDays),
  generalizedBy: ["birth_date", "birth_year"]
};

/**
 * Dates of service lie within a few years of each other; dates of birth of a group of people spread over decades, and
 * hardly repeat.
 */
function datesLikeBirthdays(texts: readonly string[]): readonly string[] {
  const dated = texts.filter(isFullDate);
  if (dated.length < 8 || dated.length < 0.9 * texts.length) return [];
  // Versions are written so too, "2.14.86", and begin with the same few numbers.
  const dotted = dated.filter((text) => /^\d{1,2}\.\d{1,2}\.\d{2}$/.test(text));
  if (dotted.length > 0 && new Set(dotted.map((text) => text.split(".", 1)[0])).size < 5) return [];
  const years = dated.map((text) => yearOf(text) ?? 0).sort((a, b) => a - b);
  const at = (share: number) => years[Math.floor(share * (years.length - 1))] ?? 0;
  const middle = at(0.75) - at(0.25);
  const turns = dated.filter((text) => /(?:^|\D)0?1[-/]0?1(?:\D|$)/.test(text)).length;
  return middle >= 8 && at(0.95) - at(0.05) >= 22 && at(0.05) >= 1900 && turns < 0.5 * dated.length
    ? dated
    : [];
}
