import {fleschKincaid} from "flesch-kincaid";
import {syllable} from "syllable";

const small = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A number as it is read aloud; a year in two halves. */
function spoken(text: string): string {
  const [whole = "0", decimals] = text.replaceAll(",", "").split(".");
  const n = Number(whole);
  const aloud =
    whole.length === 4 && n >= 1900 && n < 2100 && n % 1000 !== 0
      ? `${below100(Math.floor(n / 100))} ${below100(n % 100)}`
      : below10000(n);
  return decimals === undefined
    ? aloud
    : `${aloud} point ${[...decimals].map((d) => small[Number(d)]).join(" ")}`;
}

const below100 = (n: number): string =>
  n < 20 ? small[n]! : `${tens[Math.floor(n / 10)]}${n % 10 === 0 ? "" : ` ${small[n % 10]}`}`;

const below1000 = (n: number): string =>
  n < 100
    ? below100(n)
    : `${small[Math.floor(n / 100)]} hundred${n % 100 === 0 ? "" : ` ${below100(n % 100)}`}`;

const below10000 = (n: number): string =>
  n < 1000
    ? below1000(n)
    : `${below1000(Math.floor(n / 1000))} thousand${n % 1000 === 0 ? "" : ` ${below1000(n % 1000)}`}`;

const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const [number] = /\d[\d,]*(\.\d+)?/.exec(word) ?? [];
  const count = syllable(number === undefined ? word : spoken(number));
  counted.set(word, count);
  return count;
}

/**
 * Grade of school at which a text can be read: Flesch-Kincaid (Kincaid et al. 1975, Naval Technical Training Command
 * Research Branch Report 8-75), with numbers read aloud as one word each.
 */
export function readingGrade(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  const sentence = text.match(/[.!?](?=\s|$)/g)?.length ?? 0;
  const syllables = words.map(syllablesOf);
  return fleschKincaid({sentence, word: words.length, syllable: syllables.reduce((a, b) => a + b, 0)});
}
