import {findPhoneNumbersInText, isPossiblePhoneNumber, isValidPhoneNumber} from "libphonenumber-js/max";
import {digitsOf} from "./digits.ts";

/** Written the way American phone numbers are. */
const american =
  /(?<![\d-])(?:\+?1[-. ]{0,3})?(?:\([2-9]\d{2}\)[-. ]{0,3}[2-9]\d{2}[-. ]{0,3}|[2-9]\d{2}(?:[-./]| -? ?)[2-9]\d{2}[-. ]{1,3}|[2-9]\d{2}[- ][2-9]\d{2}|[2-9]\d{2}[2-9]\d{2}-)\d{4}(?![\d-])/;
const international = /(?<![\d+])\+ ?[1-9][\d ().-]{6,18}\d|^00(?: [1-9]|[1-9]\d{0,2} )[\d ]{7,16}\d$/;
/** Words that announce a number in a text. */
const announced =
  /\b(?:phone|cell|mobile|tel|telephone|fax|call|text|reach(?:ed)?|number|ph|telefono|celular|numero|whatsapp|home|work|llamar)\b[^\d]{0,20}(\(?\d[\d ().-]{5,14}\d)(?!\d)/i;

/** Whether a text holds a phone number that is written as one. */
export function holdsPhone(text: string): boolean {
  if (text.length < 8 || !/\d.*\d.*\d.*\d.*\d.*\d.*\d/.test(text)) return false;
  if (american.test(text)) return true;
  const abroad = international.exec(text)?.[0];
  if (abroad !== undefined && isPossiblePhoneNumber(abroad.replace(/^00 ?/, "+"))) return true;
  const told = announced.exec(text)?.[1];
  if (told !== undefined && isDialed(told)) return true;
  return /\p{L}{2}/u.test(text) && found(text);
}

/** Seven, ten or eleven digits that can be dialed. */
function isDialed(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length === 7) return /^[2-9]\d{2}[-. ]\d{4}$/.test(text.trim());
  return (digits.length === 10 || digits.length === 11) && isValidPhoneNumber(text, "US");
}

/** What the library's own search finds, where it is grouped as a number is: bare runs of digits are as likely ids. */
const found = (text: string): boolean =>
  /\d{3}[-. )]+\d{3}[-. ]?\d{4}|\+\d+[-. ]/.test(text) &&
  findPhoneNumbersInText(text, "US").some(({startsAt, endsAt}) =>
    /\d{3}[-. )]+\d{3}[-. ]?\d{4}|^\+\d+[-. ]/.test(text.slice(startsAt, endsAt))
  );

/** Those of a column's bare ten or eleven digits that are American phone numbers (a spreadsheet's ".0" behind them or not), where nearly all are and their exchanges differ. */
export function bareNumbers(texts: readonly string[]): readonly string[] {
  const shaped = texts.filter((text) =>
    /^(?:1?[2-9]\d{2}[2-9]\d{6}(?:\.0)?|[2-9]\d{2}[- ]?[2-9]\d{6})$/.test(text)
  );
  if (shaped.length < 5 || shaped.length < 0.9 * texts.length) return [];
  const valid = shaped.filter((text) => isValidPhoneNumber(text.replace(/\.0$/, ""), "US"));
  const exchanges = new Set(valid.map((text) => digitsOf(text.replace(/\.0$/, "")).slice(-10, -4)));
  return valid.length >= 0.7 * shaped.length && exchanges.size >= 0.4 * valid.length ? valid : [];
}

/** Local numbers without an area, 555-1212, where the column holds little else. */
export function localNumbers(texts: readonly string[]): readonly string[] {
  const shaped = texts.filter((text) => /^[2-9]\d{2}[-. ]\d{4}$/.test(text));
  return shaped.length >= 5 && shaped.length >= 0.8 * texts.length ? shaped : [];
}

/** Numbers of other countries without a mark, 00 44 in front, where the column holds little else. */
export function foreignNumbers(texts: readonly string[]): readonly string[] {
  const shaped = texts.filter((text) => /^00[1-9]\d{8,13}$/.test(text));
  return shaped.length >= 5 && shaped.length >= 0.8 * texts.length
    ? shaped.filter((text) => isPossiblePhoneNumber(`+${text.slice(2)}`))
    : [];
}
