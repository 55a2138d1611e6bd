import {communityFirstNames, communitySurnames} from "./communities.ts";
import {firstNames} from "./first-names.ts";
import {moreFirstNames} from "./more-first-names.ts";
import {isOrdinary} from "./ordinary.ts";
import {isCounted, isRegistered} from "./registered.ts";
import {surnames} from "./surnames.ts";
import {isOfSyllables} from "./syllables.ts";
import {widerFirstNames} from "./wider-first-names.ts";

/** `Jean-Paul` is known by its first half. */
const firstPart = (word: string): string => (word.includes("-") ? (word.split("-", 1)[0] ?? word) : word);

export function isCommonFirstName(word: string): boolean {
  if (firstNames.has(word) || moreFirstNames.has(word) || communityFirstNames.has(word)) return true;
  if (!word.includes("-")) return false;
  const part = firstPart(word);
  return firstNames.has(part) || moreFirstNames.has(part) || isOfSyllables(word);
}

export const isFirstName = (word: string): boolean =>
  isCommonFirstName(word) || widerFirstNames.has(firstPart(word)) || isOnlyGiven(word);

/** A first name that is registered somewhere and is no word, language, country, brand or place. */
export const isOnlyGiven = (word: string): boolean =>
  word.length >= 3 &&
  (isRegistered(word) || (word.includes("-") && isRegistered(word.replaceAll("-", "")))) &&
  !isOrdinary(firstPart(word)) &&
  !isOrdinary(word);

export const isSurname = (word: string): boolean =>
  surnames.has(word) ||
  communitySurnames.has(word) ||
  (word.includes("-") &&
    (/^(?:al|el|abu|bin|ben)-(?!anon$|qaeda$)\p{L}{3,}$/u.test(word) ||
      surnames.has(word.replaceAll("-", "")) ||
      word.split("-").some((part) => surnames.has(part))));

/** A family name that is no word. */
export const isOnlyFamily = (word: string): boolean =>
  word.length >= 2 && isCounted(word) && !isOrdinary(word);

/** Whether somebody is called so at all, words among it. */
export const isAnyName = (word: string): boolean =>
  isCommonFirstName(word) || isSurname(word) || isRegistered(word) || isCounted(word);
