import {type Detector, hasWord} from "../detector.ts";

/** Areas smaller than a state are identifiers under the HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(B). */
export const detector: Detector = {
  id: "place",
  describes: "cities and other areas smaller than a state",
  header: (words) =>
    hasWord(words, "city", "cityname", "town", "village", "county", "countyname", "neighborhood", "precinct"),
  plausible: (text) => /\p{L}{2}/u.test(text) && !/^(?:yes|no|true|false|n\/a|unknown)$/i.test(text)
};
