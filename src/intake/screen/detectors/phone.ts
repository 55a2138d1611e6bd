import {bareNumbers, foreignNumbers, holdsPhone, localNumbers} from "../checks/phone.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

const digitsOf = (text: string): number => text.replace(/\D/g, "").length;

export const detector: Detector = {
  id: "phone",
  describes: "phone and fax numbers",
  header: (words) =>
    (hasWord(
      words,
      "phone",
      "phones",
      "telephone",
      "tel",
      "cell",
      "cellphone",
      "mobile",
      "fax",
      "ph",
      "phn",
      "fon",
      "telefono",
      "telefonos",
      "celular",
      "movil",
      "whatsapp",
      "landline",
      "pager",
      "telephonenumber",
      "phoneno",
      "cel",
      "tfno"
    ) ||
      saysOneOf(words, [
        "contact number",
        "contact no",
        "home number",
        "work number",
        "caller id",
        "caller number",
        "call back",
        "callback",
        "text number",
        "numero de contacto",
        "ani"
      ])) &&
    !hasWord(words, "minutes", "duration", "calls", "count"),
  plausible: (text) => {
    const bare = text
      .replace(/ext(?:ension)?\.?/i, "x")
      .replace(/^(?:cell|home|work|tel|mobile|phone|c|h|w)[:. ]+/i, "");
    return /^[\d\s().+x/#-]+$/i.test(bare) && digitsOf(bare) >= 7 && digitsOf(bare) <= 16;
  },
  value: holdsPhone,
  together(texts) {
    const found = [bareNumbers, localNumbers, foreignNumbers].map((numbersOf) => numbersOf(texts));
    return found.find(({length}) => length > 0) ?? [];
  }
};
