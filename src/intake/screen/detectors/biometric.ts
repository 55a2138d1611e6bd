import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

const picture = /\.(?:jpe?g|png|heic|gif|bmp|tiff?|webp|wav|mp3|m4a|mp4|mov)$/i;

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
      "faceprint",
      "foto",
      "huella",
      "signature",
      "firma"
    ) ||
    saysOneOf(words, [
      "face image",
      "face template",
      "face id",
      "face encoding",
      "profile picture",
      "picture",
      "voice recording",
      "iris scan"
    ]),
  plausible: (text) =>
    picture.test(text) ||
    /^(?:https?:|data:)/i.test(text) ||
    /^(?=.*\d)(?=.*[a-z])[a-z0-9+/=_-]{8,}$/i.test(text) ||
    (/^\p{Lu}\p{L}+,? \p{Lu}\p{L}+/u.test(text) && !/^(?:not |on file)/i.test(text)),
  value: (text) => picture.test(text),
  share: 0.5,
  atLeast: 3
};
