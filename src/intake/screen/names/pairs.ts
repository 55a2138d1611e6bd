import {isClosed} from "./around.ts";
import type {Candidate} from "./candidate.ts";
import {deeds, placePrepositions} from "./context.ts";
import {isAnyName, isCommonFirstName, isFirstName, isOnlyFamily, isOnlyGiven, isSurname} from "./known.ts";
import {readsAsSpanish} from "./language.ts";
import {isOrdinary} from "./ordinary.ts";
import {isCounted} from "./registered.ts";

const isFamily = (word: string): boolean => isSurname(word) || isOnlyFamily(word);

/** "M. Kruczek": an initial with its full stop and a family name, or what is no word. Streets have initials too: "E. Colfax". */
export function isInitialAndFamily({words: {tokens, capitalsSilent}, at, token}: Candidate): boolean {
  const [two, one] = [tokens[at - 2], tokens[at - 1]];
  if (!one?.initial || one.capital !== "first" || !/^[.] ?$/.test(one.after)) return false;
  if (
    capitalsSilent ||
    token.capital !== "first" ||
    token.word.length < 3 ||
    (two?.initial && !isClosed(two))
  )
    return false;
  if (/[nsew]/.test(one.word) && two !== undefined && placePrepositions.has(two.word)) return false;
  return isFamily(token.word) || !isOrdinary(token.word);
}

/** "Fowler, D." */
export function isFamilyAndInitial({words: {tokens}, at, token}: Candidate): boolean {
  const initial = tokens[at + 1];
  if (token.after !== ", " || token.capital === "none" || !initial?.initial || initial.capital === "none")
    return false;
  return /^(?:[.]|$)/.test(initial.after) && isAnyName(token.word);
}

/** Two capitalized words that are no words, one of which somebody is called by: "Chue Lor and his uncle". */
export function areStrangers({words, at, token, next}: Candidate): boolean {
  const before = words.tokens[at - 1];
  if (words.capitalsSilent || next === undefined || token.capital !== "first" || next.capital !== "first")
    return false;
  if (isOrdinary(token.word) || isOrdinary(next.word) || readsAsSpanish(words)) return false;
  if (before !== undefined && placePrepositions.has(before.word)) return false;
  if (words.title)
    return (
      words.tokens.length === 2 &&
      (isCommonFirstName(token.word) ||
        isSurname(next.word) ||
        (isOnlyGiven(token.word) && isOnlyFamily(next.word)))
    );
  return isFirstName(token.word) || isFamily(next.word) || isAnyName(token.word);
}

/** "Brad Fields cancelled", "Crystal Waters needs ID": both halves words, but somebody is called so and does something. */
export function isFullNameActing({words, at, token, next, first}: Candidate): boolean {
  const verb = words.tokens[at + 2];
  return (
    first &&
    !words.capitalsSilent &&
    token.capital === "first" &&
    next?.capital === "first" &&
    next.after === " " &&
    verb?.capital === "none" &&
    (deeds.has(verb.word) || wishes.has(verb.word)) &&
    isCounted(next.word)
  );
}

const wishes = new Set("needs needed wanted requested reports reported completed lost missed met".split(" "));
