import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

/** Areas smaller than a state are identifiers under the HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(B). */
export const detector: Detector = {
  id: "place",
  describes: "cities and other areas smaller than a state",
  header: (words) =>
    (hasWord(
      words,
      "city",
      "cityname",
      "town",
      "village",
      "county",
      "countyname",
      "neighborhood",
      "neighbourhood",
      "precinct",
      "cty",
      "cnty",
      "municipality",
      "parish",
      "borough",
      "hometown",
      "birthplace",
      "suburb",
      "ciudad",
      "condado",
      "municipio",
      "colonia",
      "barrio",
      "pueblo",
      "residence",
      "fips",
      "geoid",
      "tract",
      "zipcity"
    ) ||
      saysOneOf(words, ["place of birth", "lugar de nacimiento", "birth place", "block group"])) &&
    !hasWord(words, "program", "site", "agency", "office", "type", "status", "prior"),
  plausible: (text) =>
    (/\p{L}{2}/u.test(text) &&
      text.length <= 60 &&
      !/^(?:yes|no|s[ií]|true|false|n\/a|unknown|other|own|rent|city|county)$/i.test(text)) ||
    /^\d{11,12}$/.test(text)
};
