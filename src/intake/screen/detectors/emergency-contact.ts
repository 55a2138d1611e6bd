import {type Detector, hasPhrase, hasWord} from "../detector.ts";

/** Relatives and household members are protected as the person is. */
export const detector: Detector = {
  id: "emergency_contact",
  describes: "emergency contacts and relatives",
  header: (words) =>
    (hasWord(words, "emergency") && hasWord(words, "contact", "contacts", "person")) ||
    hasPhrase(words, "next", "of", "kin") ||
    hasWord(words, "guardian"),
  plausible: (text) =>
    !/^(?:yes|no|true|false|n\/a|unknown|none)$/i.test(text) &&
    (/\p{L}{2}/u.test(text) || text.replace(/\D/g, "").length >= 7)
};
