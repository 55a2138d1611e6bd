import {zipCodes} from "../checks/zip-codes.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

export const detector: Detector = {
  id: "zip",
  describes: "ZIP codes",
  header: (words) =>
    hasWord(
      words,
      "zip",
      "zips",
      "zipcode",
      "postal",
      "postcode",
      "postalcode",
      "zcode",
      "pcode",
      "cp",
      "zcta"
    ) || saysOneOf(words, ["zip code", "codigo postal", "post code", "c p"]),
  plausible: (text) => /^\d{4,5}(?:[- ]?\d{4})?(?:\.0)?$|^[a-z]\d[a-z] ?\d[a-z]\d$/i.test(text),
  value: (text) =>
    /^\d{5}-\d{4}$/.test(text) || /\b(?:zip(?: ?code)?|c[oó]digo postal)\b[: #]{1,3}\d{5}\b/i.test(text),
  share: 0.5,
  together: zipCodes,
  generalizedBy: ["zip"]
};
