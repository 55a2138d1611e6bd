import type {Candidate} from "./candidate.ts";
import {isNoWord} from "./candidate.ts";
import {isSpanishVerb, personVerbs, placePrepositions, whereabouts} from "./context.ts";
import {isAnyName, isOnlyFamily, isOnlyGiven, isSurname} from "./known.ts";
import {readsAsEnglish, readsAsSpanish} from "./language.ts";
import type {Token} from "./tokens.ts";
import {isTypo} from "./typo.ts";
import {widerFirstNames} from "./wider-first-names.ts";

/**
 * Where capitals tell nothing, a registered name that is no word stands out in a context, before what a person does, or
 * before a family name; a word that is on no list at all only in English, and if it is no slip of the keys.
 */
export function isUnlikeWords(candidate: Candidate): boolean {
  const {words, at, token, next, context} = candidate;
  if (!words.capitalsSilent || words.tokens.length < 3) return false;
  const rare = widerFirstNames.has(token.word) && !personVerbs.has(token.word);
  if (!rare && !isNoWord(candidate)) return false;
  const family = next !== undefined && (isSurname(next.word) || isOnlyFamily(next.word));
  const after = words.tokens[at + 2]?.word ?? "";
  const absent = (next?.word === "in" && whereabouts.has(after)) || (next?.word === "no" && after === "show");
  const acting = at <= 1 && (absent || acts(next) || (isFamily(next) && acts(words.tokens[at + 2])));
  if (context === undefined && !acting && !family) return standsOut(candidate);
  if (context === undefined && readsAsSpanish(words)) return false;
  if (isOnlyGiven(token.word) || (rare && context !== "told" && !readsAsSpanish(words))) return true;
  return (
    token.word.length >= 5 &&
    (acting || family || context !== "told") &&
    !readsAsSpanish(words) &&
    (context === undefined || readsAsEnglish(words)) &&
    !isTypo(token.word)
  );
}

/** "client wants mariela as peer": a longer name among English words, and no place one goes to. */
const standsOut = ({words, at, token}: Candidate): boolean =>
  words.tokens.length >= 4 &&
  token.word.length >= 5 &&
  isOnlyGiven(token.word) &&
  !isTypo(token.word) &&
  !placePrepositions.has(words.tokens[at - 1]?.word ?? "") &&
  !readsAsSpanish(words);

/** An English verb that people do. */
const acts = (token: Token | undefined): boolean =>
  token !== undefined && personVerbs.has(token.word) && !isSpanishVerb(token.word);

const isFamily = (token: Token | undefined): boolean => token !== undefined && isAnyName(token.word);
