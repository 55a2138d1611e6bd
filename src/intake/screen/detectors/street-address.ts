import {type Detector, hasPhrase, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

const word = "(?:\\d{1,3}(?:st|nd|rd|th)|[\\p{L}][\\p{L}\\p{M}'’.-]*)";
const direction = "(?:[NSEW]{1,2}\\.?|North|South|East|West)";
/** House number, street, and a word that is only a street's. */
const certain = new RegExp(
  `(?<![\\d.,/$-])\\d{1,6}(?:-\\d{1,4})?[a-z]? (?:${direction} )?(?:${word} ){1,4}(?:st|str|street|ave|av|avenue|rd|road|blvd|boulevard|ln|lane|hwy|highway|pkwy|parkway|cir|terrace|trl|turnpike|expy)\\b(?! (?:of|team|meeting|group))`,
  "iu"
);
/** Words that are other things too: a food drive, a court date, a place. */
const doubtful = new RegExp(
  `(?<![\\d.,/$-])(?!(?:19|20)\\d\\d )\\d{2,6}(?:-\\d{1,4})?[a-z]? (?:${direction} )?(?:(?!(?:day|food|blood|toy|coat|step|week|hour|minute|min|mile|people)s?\\b)${word} ){1,4}(?:dr|drive|ct|court|pl|place|ter|circle|way|trail|loop|square|sq|row|plaza|path|pike|point|cove|bend|crossing|trace|landing|ridge|hollow)\\b\\.?(?=$|,| (?:apt|unit|suite|ste|#|[A-Z]{2} \\d{5}))`,
  "iu"
);
const box = /\b(?:p\.? ?o\.? ?box|apartado(?: postal)?|apdo\.?) #?\d+/i;
const spanish =
  /\b(?:calle|avenida|av\.|avda\.?|c\/|calzada|carretera|paseo|boulevard|blvd\.?|callej[oó]n|privada) (?:\p{L}[\p{L}\p{M}.'’-]* ?){1,5},? ?(?:#|no\.?|n[uú]m\.?|n[oº]\.?)? ?\d{1,5}\b/iu;
const cityStateZip =
  /\p{L}{3,},? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(?:-\d{4})?\b/u;
const unit =
  /^(?:apt|apartment|unit|ste|suite|rm|room|lot|trlr|spc|depto|int)\.? ?#? ?[a-z]?-?\d{1,4}-?[a-z]?$/i;

export const detector: Detector = {
  id: "street_address",
  describes: "street addresses",
  header: (words) =>
    (hasWord(
      words,
      "address",
      "addresses",
      "addr",
      "addr1",
      "street",
      "streets",
      "intersection",
      "interseccion",
      "apartment",
      "apt",
      "adr",
      "add1",
      "direccion",
      "domicilio",
      "calle",
      "streetaddress",
      "homeaddress",
      "mailing",
      "addrs"
    ) ||
      saysOneOf(words, ["add 1", "add 2", "lives at", "house number", "po box", "line 1", "unit number"])) &&
    !hasWord(words, "email", "ip", "ipaddress", "mac", "web", "url", "quality", "type") &&
    !hasPhrase(words, "e", "mail"),
  plausible: (text) =>
    (/\p{L}{2}/u.test(text) && (/\d/.test(text) || text.split(" ").length >= 3)) || unit.test(text),
  value: (text) =>
    certain.test(text) ||
    box.test(text) ||
    spanish.test(text) ||
    cityStateZip.test(text) ||
    doubtful.test(text)
};
