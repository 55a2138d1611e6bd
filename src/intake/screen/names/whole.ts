import {isCommonFirstName, isFirstName, isSurname, listed} from "./known.ts";
import {honored, notPeople, things} from "./things.ts";

const word = "\\p{L}[\\p{L}\\p{M}'’-]+";
const suffix = "(?:,? (?:jr|sr|ii|iii|iv|phd|md|lcsw|lpc|cps)\\.?)*";
const inOrder = new RegExp(
  `^(?<first>${word})(?: (?:${word}|\\p{L}\\.?)){0,2} (?<last>${word})${suffix}$`,
  "iu"
);
const reversed = new RegExp(
  `^(?<last>${word}(?: ${word}){0,2}), ?(?<first>${word})(?: (?:${word}|\\p{L}\\.?)){0,2}${suffix}$`,
  "iu"
);
const abbreviated = new RegExp(
  `^(?:(?<first>${word}) \\p{L}\\.?|\\p{L}\\.(?: ?\\p{L}\\.)? ?(?<last>${word})|(?<family>${word}),? \\p{L}\\.)$`,
  "iu"
);

const isWord = (name: string): boolean => notPeople.has(name) || things.has(name);

/** First and last name of what is written like a name and nothing else; `undefined` where a word is no name's. */
export function fullName(text: string): {first: string; last: string} | undefined {
  const groups = (inOrder.exec(text) ?? reversed.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const lower = text.toLowerCase();
  if (lower.split(/[ ,]+/).some((part) => isWord(listed(part)))) return undefined;
  if (honored.test(text)) return undefined;
  return {first: listed(groups.first ?? ""), last: listed((groups.last ?? "").split(" ").at(-1) ?? "")};
}

/** Whether a whole value is a name of which a common half is known. */
export function isLikelyName(text: string): boolean {
  const name = fullName(text);
  return name !== undefined && (isFirstName(name.first) || (isSurname(name.last) && name.first.length > 1));
}

/** Whether both halves are known: enough by itself. */
export function isCertainName(text: string): boolean {
  const name = fullName(text);
  return name !== undefined && isFirstName(name.first) && isSurname(name.last);
}

/** `Maria G.`, `M. Lopez`, `Lopez, M.`, with a known half. */
export function isAbbreviatedName(text: string): boolean {
  const groups = abbreviated.exec(text)?.groups;
  if (groups === undefined) return false;
  const {first, last, family} = groups;
  if (first !== undefined && isCommonFirstName(listed(first))) return true;
  return isSurname(listed(last ?? family ?? ""));
}

/** One word that is a common first or family name. */
export const isNameAlone = (text: string): boolean =>
  /^[\p{L}\p{M}'’-]+$/u.test(text) && (isCommonFirstName(listed(text)) || isSurname(listed(text)));
