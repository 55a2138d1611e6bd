import {type Detector, hasPhrase, hasWord} from "../detector.ts";

const address = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}/iu;
/** Written so that machines do not find it: jo at example dot org, j o @ example . org. */
const veiled =
  /[\w.+-]+ ?(?:@|\(at\)|\[at\]|\{at\}| at | arroba ) ?[\w-]+(?: ?(?:\.|\(dot\)|\[dot\]|\{dot\}| dot | punto ) ?[\w-]+)* ?(?:\.|\(dot\)|\[dot\]|\{dot\}| dot | punto ) ?(?:com|org|net|edu|gov|mx|us|io|me|co|info|biz|mil)\b/i;

export const detector: Detector = {
  id: "email",
  describes: "e-mail addresses",
  header: (words) =>
    hasWord(words, "email", "emails", "mail", "correo", "emailaddress", "eml") ||
    hasPhrase(words, "e", "mail"),
  plausible: (text) => text.includes("@") || veiled.test(text),
  value: (text) => address.test(text) || (/@|\bat\b|arroba/i.test(text) && veiled.test(text))
};
