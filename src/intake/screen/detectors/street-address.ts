import {type Detector, hasPhrase, hasWord} from "../detector.ts";

const street =
  /(?<!\d)\d{1,6}(?:-\d{1,4})? (?:[NSEW]{1,2}\.? )?(?:[\p{L}\d.'’-]+ ){1,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|ct|court|pl|place|ter|terrace|hwy|highway|pkwy|parkway|cir|circle)\b/iu;
const box = /\bp\.? ?o\.? box \d+/i;

export const detector: Detector = {
  id: "street_address",
  describes: "street addresses",
  header: (words) =>
    hasWord(words, "address", "addresses", "addr", "street", "apartment", "apt") &&
    !hasWord(words, "email", "ip", "ipaddress", "mac", "web", "url") &&
    !hasPhrase(words, "e", "mail"),
  plausible: (text) => /\p{L}{2}/u.test(text) && (/\d/.test(text) || text.split(" ").length >= 3),
  value: (text) => street.test(text) || box.test(text),
  share: 0.1
};
