import {type Detector, hasWord} from "../detector.ts";

const address = /(?:https?:\/\/|\bwww\.)[^\s]+/i;

export const detector: Detector = {
  id: "url",
  describes: "web addresses",
  header: (words) => hasWord(words, "url", "urls", "website", "homepage"),
  plausible: (text) => address.test(text) || /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text),
  value: (text) => address.test(text)
};
