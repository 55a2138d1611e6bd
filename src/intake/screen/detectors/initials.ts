import {type Detector, hasWord} from "../detector.ts";

/** Initials are part of a name. */
export const detector: Detector = {
  id: "initials",
  describes: "initials of people",
  header: (words) => hasWord(words, "init", "inits", "initials", "iniciales"),
  plausible: (text) => /^\p{Lu}(?:[. -]{0,2}\p{Lu}){1,3}\.?$/u.test(text),
  headerShare: 0.5
};
