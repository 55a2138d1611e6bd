import {isClosed} from "./around.ts";
import {type Candidate, isNoWord} from "./candidate.ts";
import {articles, placePrepositions, prescribes} from "./context.ts";
import {isAnyName} from "./known.ts";
import {isOffice} from "./offices.ts";
import {doubtfulAlone, things} from "./things.ts";
import type {Token} from "./tokens.ts";

/** What is done with languages, bands, games and drinks: "speaks K'iche'". */
const enjoyed = new Set(
  `speak speaks speaking spoken likes like loves enjoys enjoy enjoyed plays play played draws uses use used using wears drinks
  eats ate smokes smoking watches`.split(/\s+/)
);

/** A capitalized word within a sentence that is no word: "this is Jayda from the group". */
export function isStranger(candidate: Candidate): boolean {
  const {words, at, token, context, first} = candidate;
  const known = context !== undefined && context !== "told";
  if (words.capitalsSilent)
    return (
      known &&
      token.capital === "all" &&
      words.tokens.length >= 3 &&
      token.word.length >= 4 &&
      isNoWord(candidate)
    );
  const before = words.tokens[at - 1];
  if (words.title || token.capital !== "first" || before === undefined || /[.!?]/.test(before.after))
    return false;
  if (words.tokens.length < 4 || doubtfulAlone.has(token.word)) return false;
  if ((placePrepositions.has(before.word) || isMedicine(candidate)) && !known) return false;
  if (enjoyed.has(before.word) && !isAnyName(token.word)) return false;
  if (articles.has(before.word) || isKindOfThing(candidate.next) || isOffice(candidate)) return false;
  return (first || token.word.length >= 4) && isNoWord(candidate);
}

/** Whether medicines are spoken of right before or behind: "takes Abilify and Depakote", "needs an Ozempic refill". */
function isMedicine({words: {tokens}, at, next}: Candidate): boolean {
  if (next !== undefined && prescribes.has(next.word)) return true;
  for (let k = at - 1; k >= Math.max(0, at - 3) && !isClosed(tokens[k]!, /[.;:!?()]/); k -= 1)
    if (prescribes.has(tokens[k]!.word)) return true;
  return false;
}

/** "Jenga night" */
export const isKindOfThing = (next: Token | undefined): boolean =>
  next?.capital === "none" && things.has(next.word);
