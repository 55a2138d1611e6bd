import {type Detector, hasWord} from "../detector.ts";

export const detector: Detector = {
  id: "zip",
  describes: "ZIP codes",
  header: (words) => hasWord(words, "zip", "zips", "zipcode", "postal", "postcode", "postalcode"),
  plausible: (text) => /^\d{4,5}(?:-?\d{4})?$|^[a-z]\d[a-z] ?\d[a-z]\d$/i.test(text),
  value: (text) => /^\d{5}-\d{4}$/.test(text),
  share: 0.5,
  generalizedBy: ["zip"]
};
