import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

const picture = /\.(?:jpe?g|png|heic|gif|bmp|tiff?|webp|wav|mp3|m4a)$/i;

export const detector: Detector = {
  id: "biometric",
  describes: "pictures of faces, voices and prints of fingers",
  header: (words) =>
    hasWord(
      words,
      "photo",
      "photos",
      "mugshot",
      "selfie",
      "portrait",
      "headshot",
      "fingerprint",
      "fingerprints",
      "biometric",
      "biometrics",
      "voiceprint",
      "retina",
      "foto",
      "huella",
      "signature",
      "firma"
    ) || saysOneOf(words, ["face image", "profile picture", "picture", "voice recording"]),
  plausible: (text) =>
    picture.test(text) ||
    /^(?:https?:|data:)/i.test(text) ||
    /^[a-z0-9+/=]{24,}$/i.test(text) ||
    (/^\p{Lu}\p{L}+,? \p{Lu}\p{L}+/u.test(text) && !/^(?:not |on file)/i.test(text)),
  value: (text) => picture.test(text),
  share: 0.5,
  atLeast: 3
};
