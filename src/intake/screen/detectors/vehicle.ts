import {plates} from "../checks/plates.ts";
import {isVin} from "../checks/vin.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysNumberOf, saysOneOf} from "../headers/words.ts";

const told =
  /\b(?:licen[cs]e plate|plate|tag|placas?|vin)\b[ #:.]{1,4}(?:(?:no|number|is)[.: ]+)?(?=[a-z0-9- ]*\d)([a-z0-9]{2,4}[- ]?[a-z0-9]{2,5}|[a-hj-npr-z0-9]{17})\b/i;

/** What is numbered as license plates are. */
const codes =
  "code codes codigo raffle ticket coupon voucher promo confirmation sample kit batch lot sku pin".split(" ");

export const detector: Detector = {
  id: "vehicle",
  describes: "license plates and vehicle numbers",
  header: (words) =>
    !hasWord(words, "asset", "inventory", "animal", "pet", "dog", "type", "count") &&
    // Salesforce numbers its rows so.
    !saysOneOf(words, ["auto number", "auto num", "auto increment"]) &&
    (hasWord(
      words,
      "vin",
      "plate",
      "plates",
      "licenseplate",
      "platenumber",
      "plt",
      "placa",
      "placas",
      "matricula"
    ) ||
      saysNumberOf(words, "vehicle", "tag", "auto", "car") ||
      saysOneOf(words, [
        "vehicle identification",
        "vehicle tag",
        "car tag",
        "auto tag",
        "vehicle reg",
        "vehicle registration",
        "registration number"
      ])),
  spares: (words) =>
    hasWord(words, ...codes) &&
    !hasWord(words, "vin", "plate", "plates", "vehicle", "car", "placa", "placas"),
  plausible: (text) => /^(?=.*\d)[a-z0-9][a-z0-9 ·•-]{2,19}$/i.test(text) || /^[A-Z]{3,8}$/.test(text),
  value: (text) => told.test(text) || (text.match(/\b[A-HJ-NPR-Z0-9]{17}\b/gi) ?? []).some(isVin),
  together: plates
};
