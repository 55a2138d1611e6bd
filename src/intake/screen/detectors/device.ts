import {type Detector, hasPhrase, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

const mac =
  /(?<![0-9a-f:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f:-])|(?<![0-9a-f.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![0-9a-f.])/i;

export const detector: Detector = {
  id: "device",
  describes: "numbers of devices",
  header: (words) =>
    hasWord(words, "imei", "meid", "udid", "imsi", "idfa", "gaid", "mac", "macaddress", "pacemaker") ||
    saysOneOf(words, [
      "device id",
      "device identifier",
      "device number",
      "device serial",
      "serial number",
      "serial no",
      "serial num",
      "android id",
      "advertising id",
      "implant",
      "numero de serie",
      "device token",
      "hardware id",
      "device udi"
    ]) ||
    (hasPhrase(words, "udi") && words.length <= 2),
  plausible: (text) => mac.test(text) || (/^[a-z0-9:./-]{6,64}$/i.test(text) && /\d/.test(text)),
  value: (text) => mac.test(text)
};
