import {type Detector, hasPhrase, hasWord} from "../detector.ts";

const address = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}/iu;

export const detector: Detector = {
  id: "email",
  describes: "e-mail addresses",
  header: (words) => hasWord(words, "email", "emails") || hasPhrase(words, "e", "mail"),
  plausible: (text) => text.includes("@"),
  value: (text) => address.test(text)
};
