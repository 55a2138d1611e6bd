import {passesLuhn} from "../checks/digits.ts";
import {type Detector, hasPhrase, hasWord} from "../detector.ts";
import {saysNumberOf, saysOneOf} from "../headers/words.ts";

const mac =
  /(?<![0-9a-f:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f:-])|(?<![0-9a-f.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![0-9a-f.])/i;
/** A medical device with its own serial number or lot behind its kind (UDI as GS1 writes it). */
const implant = /\(01\)\d{14}(?:\(1[1-7]\)\d{6})*\((?:10|21)\)\w+/;

export const detector: Detector = {
  id: "device",
  describes: "numbers of devices",
  header: (words) =>
    hasWord(words, "imei", "meid", "udid", "imsi", "idfa", "gaid", "mac", "macaddress", "pacemaker") ||
    (words.length > 1 && hasWord(words, "serial") && !hasWord(words, "date", "type", "count")) ||
    saysNumberOf(words, "device", "serial", "implant", "dispositivo") ||
    saysOneOf(words, [
      "device identifier",
      "s n",
      "numero de serie",
      "num serie",
      "no serie",
      "android id",
      "advertising id",
      "implant",
      "device token",
      "hardware id",
      "device udi"
    ]) ||
    (hasPhrase(words, "udi") && words.length <= 2),
  plausible: (text) => mac.test(text) || (/^[a-z0-9:./()-]{6,64}$/i.test(text) && /\d/.test(text)),
  value: (text) => mac.test(text) || implant.test(text),
  together: telephones
};

/** Numbers of mobile telephones (IMEI): fifteen digits with Luhn's check, which one number in ten has by chance. */
function telephones(texts: readonly string[]): readonly string[] {
  const checked = texts.filter((text) => /^\d{15}$/.test(text) && passesLuhn(text));
  return checked.length >= 5 && checked.length >= 0.8 * texts.length ? checked : [];
}
