import {digitsOf} from "../checks/digits.ts";
import {isSocialSecurityNumber, isTaxpayerNumber} from "../checks/social-security.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

const written = /(?<![\d-])(\d{3}([- .])\d{2}\2\d{4})(?![\d-])/;
const masked = /(?<![\w*#])[Xx*#]{3}[- .]?[Xx*#]{2}[- .]?\d{4}\b/;
const told =
  /\b(?:ssn|ss ?#|social(?: security)?(?: number| no\.?| #)?|soc sec|seguro social|last (?:four|4))\b[^\d]{0,20}(?:\d{9}|\d{4})(?!\d)/i;
/** Under a telling header: whole with or without marks, a leading zero lost, masked, or the last four. */
const plausible = /^(?:[\dXx*#]{3}[- .]?[\dXx*#]{2}[- .]?\d{4}|\d{7,8}|\d{4}|\d{9}\.0)$/;

export const detector: Detector = {
  id: "ssn",
  describes: "Social Security numbers",
  header: (words) =>
    (hasWord(
      words,
      "ssn",
      "ssns",
      "itin",
      "ssnum",
      "socsec",
      "ssno",
      "tin",
      "nss",
      "sss",
      "ss",
      "soc",
      "lastfourssn"
    ) ||
      ["last 4", "ultimos 4"].includes(words.join(" ")) ||
      saysOneOf(words, [
        "social security",
        "soc sec",
        "tax id",
        "taxpayer id",
        "social sec",
        "seguro social",
        "social number",
        "last 4 social",
        "last 4 ssn",
        "last 4 digits",
        "social no"
      ])) &&
    !hasWord(words, "income", "benefits", "amount", "quality", "office"),
  plausible: (text) => plausible.test(text),
  value(text) {
    const number = written.exec(text)?.[1];
    if (
      number !== undefined &&
      (isSocialSecurityNumber(digitsOf(number)) || isTaxpayerNumber(digitsOf(number)))
    )
      return true;
    return masked.test(text) || told.test(text);
  },
  together: nineDigits
};

/**
 * Nine digits each, every one a number that can be given out, spread over the areas and over the digits: ids hardly ever
 * are. Areas above 772 were not given out before 2011, so that fewer numbers will do where all are below.
 */
function nineDigits(texts: readonly string[]): readonly string[] {
  const nine = texts.filter((text) => /^\d{9}$/.test(text));
  if (nine.length < 20 || nine.length < 0.95 * texts.length) return [];
  const areas = new Set(nine.map((text) => text.slice(0, 3)));
  const possible = nine.filter(isSocialSecurityNumber);
  if (possible.length < 0.99 * nine.length || areas.size < Math.min(0.5 * nine.length, 100)) return [];
  // Ids begin alike; people are born in more than one state.
  if (new Set(nine.map((text) => text[0])).size < 3) return [];
  if (nine.length < 40 && nine.some((text) => Number(text.slice(0, 3)) > 772)) return [];
  const digits = new Set(nine.flatMap((text) => [...text.slice(3)]));
  return digits.size === 10 ? possible : [];
}
