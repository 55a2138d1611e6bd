import {glued} from "./vocabulary.ts";

/** Words of a header, lower case, without accents, in order: `PersonalID` is personal, id; `Teléfono #` is telefono, no. */
export type HeaderWords = readonly string[];

/** Splits a header where spaces, marks, capitals and digits say that a word ends, and words that are written as one. */
export const headerWords = (header: string): HeaderWords =>
  (
    header.normalize("NFKC").match(/\p{Lu}{2,}s(?!\p{L})|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\d+|#/gu) ??
    []
  )
    .map((word) => (word === "#" ? "no" : withoutAccents(word).toLowerCase()))
    .flatMap((word) => glued(word));

const withoutAccents = (word: string): string =>
  /^[\p{Script=Latin}\p{M}]+$/u.test(word) ? word.normalize("NFD").replace(/\p{M}/gu, "") : word;

/** Whether a header has one of these words. */
export const hasWord = (words: HeaderWords, ...wanted: string[]): boolean =>
  words.some((word) => wanted.includes(word));

/** Whether a header has these words next to each other. */
export const hasPhrase = (words: HeaderWords, ...phrase: string[]): boolean =>
  words.some((_, at) => phrase.every((word, k) => words[at + k] === word));

const numberWords = ["number", "numbers", "no", "num", "nbr", "nr", "numero", "id", "ids", "clave"];

/** Whether a header says a number of one of these: `policy_no`, `Num. de póliza`. */
export const saysNumberOf = (words: HeaderWords, ...nouns: string[]): boolean =>
  words.some((word, at) => {
    if (!nouns.includes(word)) return false;
    const before = words[at - 1] === "de" ? words[at - 2] : words[at - 1];
    return (
      numberWords.includes(words[at + 1] ?? "") || (before !== "id" && numberWords.includes(before ?? ""))
    );
  });

/** Whether a header has one of these phrases, words parted by spaces. */
export const saysOneOf = (words: HeaderWords, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => hasPhrase(words, ...phrase.split(" ")));
