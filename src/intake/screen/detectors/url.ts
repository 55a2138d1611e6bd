import {type Detector, hasWord} from "../detector.ts";

const address = /(?:https?:\/\/|ftp:\/\/|\bwww\.)[^\s]+/i;
const bare = /(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|me|info|co|us|mx|ly|gl)\/[^\s]+/i;

export const detector: Detector = {
  id: "url",
  describes: "web addresses",
  header: (words) =>
    hasWord(
      words,
      "url",
      "urls",
      "website",
      "homepage",
      "webpage",
      "weblink",
      "hyperlink",
      "blog",
      "web",
      "link",
      "sitio",
      "uri"
    ),
  plausible: (text) =>
    address.test(text) || bare.test(text) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(text),
  value: (text) => address.test(text) || bare.test(text)
};
