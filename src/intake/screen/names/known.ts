import {communityFirstNames, communitySurnames} from "./communities.ts";
import {firstNames} from "./first-names.ts";
import {moreFirstNames} from "./more-first-names.ts";
import {isOrdinary} from "./ordinary.ts";
import {isCounted, isRegistered} from "./registered.ts";
import {surnames} from "./surnames.ts";
import {widerFirstNames} from "./wider-first-names.ts";

/** `Jean-Paul` is known by its first half. */
const firstPart = (word: string): string => (word.includes("-") ? (word.split("-", 1)[0] ?? word) : word);

export const isCommonFirstName = (word: string): boolean =>
  firstNames.has(firstPart(word)) || moreFirstNames.has(firstPart(word)) || communityFirstNames.has(word);

export const isFirstName = (word: string): boolean =>
  isCommonFirstName(word) || widerFirstNames.has(firstPart(word)) || isOnlyGiven(word);

/** A first name that is registered somewhere and is no word, language, country, brand or place. */
export const isOnlyGiven = (word: string): boolean =>
  word.length >= 3 &&
  (isRegistered(word) || isRegistered(word.replaceAll("-", ""))) &&
  !isOrdinary(firstPart(word)) &&
  !isOrdinary(word);

export const isSurname = (word: string): boolean =>
  surnames.has(word) ||
  communitySurnames.has(word) ||
  /^(?:al|el|abu|bin|ben)-\p{L}{3,}$/u.test(word) ||
  (word.includes("-") &&
    (surnames.has(word.replaceAll("-", "")) || word.split("-").some((part) => surnames.has(part))));

/** A family name that is no word. */
export const isOnlyFamily = (word: string): boolean =>
  word.length >= 2 && isCounted(word) && !isOrdinary(word);

/** Whether somebody is called so at all, words among it. */
export const isAnyName = (word: string): boolean =>
  isCommonFirstName(word) || isSurname(word) || isRegistered(word) || isCounted(word);
