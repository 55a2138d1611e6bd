import {isCardNumber} from "../checks/card.ts";
import {digitsOf} from "../checks/digits.ts";
import {isIban} from "../checks/iban.ts";
import {isRandomKey} from "../checks/row-key.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysNumberOf, saysOneOf} from "../headers/words.ts";

const marked =
  /(?<![\d-])(?:\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{1,4}(?:[- ]\d{1,3})?|3\d{3}[- ]\d{6}[- ]\d{4,5})(?![\d-])/;
const inText = /(?:\b(?:card|visa|mastercard|amex|tarjeta|cc)\b\D{0,20})(\d{13,19})(?!\d)/i;
const ibanInText = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/;

export const detector: Detector = {
  id: "bank",
  describes: "bank account and payment card numbers",
  header: (words) =>
    hasWord(
      words,
      "iban",
      "routing",
      "aba",
      "creditcard",
      "debitcard",
      "ccnum",
      "ebt",
      "tarjeta",
      "swift",
      "bic",
      "clabe"
    ) ||
    saysNumberOf(words, "account", "acct", "card", "cuenta") ||
    saysOneOf(words, [
      "credit card",
      "debit card",
      "cc number",
      "cc num",
      "bank account",
      "patient account",
      "checking account",
      "savings account",
      "acct",
      "cuenta bancaria"
    ]),
  plausible: (text) =>
    (/^[a-z0-9 *x-]{4,34}$/i.test(text) && digitsOf(text).length >= 4 && !isRandomKey(text)) || isIban(text),
  value(text) {
    const card = marked.exec(text)?.[0] ?? inText.exec(text)?.[1];
    if (card !== undefined && isCardNumber(digitsOf(card))) return true;
    const account = ibanInText.exec(text)?.[0];
    return account !== undefined && isIban(account);
  },
  together(texts) {
    const cards = texts.filter((text) => /^\d{13,19}$/.test(text) && isCardNumber(text));
    const digits = texts.filter((text) => /^\d+$/.test(text));
    return cards.length >= 1 && cards.length >= 0.5 * digits.length ? cards : [];
  }
};
