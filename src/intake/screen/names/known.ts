import {firstNames} from "./first-names.ts";
import {moreFirstNames} from "./more-first-names.ts";
import {surnames} from "./surnames.ts";
import {widerFirstNames} from "./wider-first-names.ts";

/** A word as the lists have it: lower case, no accents, `O'Neill` as oneill, `Maria's` as maria. */
export const listed = (word: string): string => {
  const lower = word.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/'s$/, "")
    .replace(/[^\p{L}-]/gu, "");
};

/** `Jean-Paul` is known by its first half. */
const firstPart = (word: string): string => (word.includes("-") ? (word.split("-", 1)[0] ?? word) : word);

export const isCommonFirstName = (word: string): boolean =>
  firstNames.has(firstPart(word)) || moreFirstNames.has(firstPart(word));

export const isFirstName = (word: string): boolean =>
  isCommonFirstName(word) || widerFirstNames.has(firstPart(word));

export const isSurname = (word: string): boolean =>
  surnames.has(word) ||
  (word.includes("-") &&
    (surnames.has(word.replaceAll("-", "")) || word.split("-").some((part) => surnames.has(part))));
