import {isAnyName, isCommonFirstName, isFirstName, isOnlyFamily, isOnlyGiven, isSurname} from "./known.ts";
import {listed} from "./listed.ts";
import {isOrdinary} from "./ordinary.ts";
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
  // "Alma y Mente": joined by a small letter that is no initial.
  if (/^\p{Lu}\p{L}+ [yeo] /u.test(text)) return undefined;
  const written = text.replace(/ ["“(']\p{L}+["”)'] /u, " ");
  const groups = (inOrder.exec(written) ?? reversed.exec(written))?.groups;
  if (groups === undefined) return undefined;
  const lower = text.toLowerCase();
  if (lower.split(/[ ,]+/).some((part) => isWord(listed(part)))) return undefined;
  if (text.search(honored) !== -1) return undefined;
  return {first: listed(groups.first ?? ""), last: listed((groups.last ?? "").split(" ").at(-1) ?? "")};
}

/**
 * Whether a whole value is a name of which a half is known. The other half must be no word that nobody is called by, and
 * both be written alike: "Cobb Salad", "Casi nunca", "Jimmy John's" are no people.
 */
export function isLikelyName(text: string): boolean {
  const name = fullName(text);
  if (name === undefined || /'s$/i.test(text)) return false;
  const {first, last} = name;
  if (!writtenAlike(text)) return isCommonFirstName(first) && isSurname(last);
  if (isFirstName(first))
    return (
      isSurname(last) ||
      isOnlyFamily(last) ||
      !isOrdinary(last) ||
      isNamesake(first, last) ||
      (hasInitial(text) && isCommonFirstName(first))
    );
  return (
    (isSurname(last) || isOnlyFamily(last)) && first.length > 1 && (!isOrdinary(first) || isAnyName(first))
  );
}

/** Behind an initial stands a family name, word or not: John Q. Public. */
const hasInitial = (text: string): boolean => /^\p{L}+ \p{Lu}\.? \p{L}+$/u.test(text);

/** Maria Stone: a word that is a family name too, behind a name that is no word. */
const isNamesake = (first: string, last: string): boolean => isCommonFirstName(first) && isAnyName(last);

/** Neither `Casi nunca` nor `Yale PRCH`; `LOPEZ, Maria` is. */
function writtenAlike(text: string): boolean {
  const parts = text.split(/[ ,]+/).filter((part) => /\p{L}{2}/u.test(part));
  const ends = [parts[0] ?? "", parts.at(-1) ?? ""];
  const kinds = ends.map((part) =>
    /^\p{Ll}/u.test(part) ? "small" : /\p{Ll}/u.test(part) ? "first" : "all"
  );
  return (
    text.includes(",") ||
    kinds[0] === kinds[1] ||
    (kinds[0] === "first" && (ends[1]?.length ?? 0) < 4 && isAnyName(listed(ends[1] ?? "")))
  );
}

/** Whether both halves are known: enough by itself. */
export function isCertainName(text: string): boolean {
  const name = fullName(text);
  if (name === undefined || /'s$/i.test(text)) return false;
  const {first, last} = name;
  return (isFirstName(first) && isSurname(last)) || (isCommonFirstName(first) && isOnlyFamily(last));
}

/** `Maria G.`, `M. Lopez`, `Lopez, M.`, with a known half. */
export function isAbbreviatedName(text: string): boolean {
  const groups = abbreviated.exec(text)?.groups;
  if (groups === undefined) return false;
  const {first, last, family} = groups;
  if (first !== undefined && (isCommonFirstName(listed(first)) || isOnlyGiven(listed(first)))) return true;
  const name = listed(last ?? family ?? "");
  return isSurname(name) || isOnlyFamily(name);
}

/** One word that is a common first or family name. */
export const isNameAlone = (text: string): boolean =>
  /^[\p{L}\p{M}'’-]+$/u.test(text) && (isCommonFirstName(listed(text)) || isSurname(listed(text)));

/** One word that some people are called by, and that is no other word. */
export const isAnyNameAlone = (text: string): boolean =>
  /^[\p{L}\p{M}'’-]+$/u.test(text) &&
  (isNameAlone(text) || isOnlyGiven(listed(text)) || isOnlyFamily(listed(text)));
