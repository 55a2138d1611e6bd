import {createRequire} from "node:module";

/** Three digits that no ZIP code starts with. */
const unassigned =
  /^(?:00[0-4]|099|213|269|34[358]|353|419|42[89]|51[789]|529|53[36]|552|568|57[89]|589|621|632|64[23]|659|663|682|69[4-9]|702|709|715|732|742|771|81[789]|839|84[89]|854|858|86[126789]|876|88[678]|892|89[69]|909|929|987)/;

const read = createRequire(import.meta.url);
let given: Readonly<Record<string, unknown>> | undefined;

/** Whether five digits are a ZIP code that has been given out. The list takes half a second to read: only when asked. */
function isGiven(text: string): boolean {
  given ??= (read("zipcodes/lib/codes.js") as {codes: Record<string, unknown>}).codes;
  return Object.hasOwn(given, text);
}

/**
 * Those of a column's values that are ZIP codes, where nearly all are: two in five numbers of five digits are one, so
 * that ten by chance are not. Numbers in a row and round ones are ids and amounts.
 */
export function zipCodes(texts: readonly string[]): readonly string[] {
  const five = texts.filter((text) => /^\d{5}$/.test(text));
  if (five.length < 10 || five.length < 0.95 * texts.length) return [];
  const stray = Math.floor(0.03 * five.length);
  if (five.filter((text) => unassigned.test(text)).length > stray) return [];
  if (five.filter((text) => text.endsWith("00")).length > 0.2 * five.length || inRow(five)) return [];
  const real = five.filter(isGiven);
  return real.length >= five.length - stray ? real : [];
}

/** Numbers that hardly leave one out; with a leading zero they are no numbers. */
function inRow(texts: readonly string[]): boolean {
  if (texts.some((text) => text.startsWith("0"))) return false;
  const numbers = texts.map(Number).sort((a, b) => a - b);
  const next = numbers.filter((number, at) => numbers[at + 1] === number + 1).length;
  return next >= 0.8 * (numbers.length - 1);
}
