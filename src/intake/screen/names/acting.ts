import {type Candidate, isNoWord, looksLikeName} from "./candidate.ts";
import {
  adverbs,
  deeds,
  led,
  people,
  personVerbs,
  placePrepositions,
  relations,
  softTitles,
  spokenVerbs,
  states,
  titles,
  whereabouts
} from "./context.ts";
import {isOnlyGiven} from "./known.ts";
import {isRegistered} from "./registered.ts";
import type {Token} from "./tokens.ts";

/** "Jordan came back", "Makya said" */
export function isActing(candidate: Candidate): boolean {
  const {words, at, token, next, common, first} = candidate;
  const following = words.tokens[at + 1];
  if (token.possessive && following !== undefined && relations.has(following.word))
    return common || first || looksLikeName(candidate) || isWordAndName(candidate);
  if (token.possessive && following?.capital === "none" && led.has(following.word)) return first;
  const verb = next !== undefined && adverbs.has(next.word) ? words.tokens[at + 2] : next;
  if (verb === undefined) return false;
  const after = words.tokens[words.tokens.indexOf(verb) + 1];
  const doing =
    (deeds.has(verb.word) || isInState(verb, after)) &&
    !placePrepositions.has(words.tokens[at - 1]?.word ?? "");
  if (doing && (isWordAndName(candidate) || (looksLikeName(candidate) && isNoWord(candidate)))) return true;
  if (verb.word === "from" && at === 0 && isOnlyGiven(token.word) && token.capital === "first") return true;
  if (!personVerbs.has(verb.word)) return false;
  if (!common && placePrepositions.has(words.tokens[at - 1]?.word ?? "")) return false;
  if (
    common ||
    (!words.capitalsSilent &&
      (first || (words.tokens.length >= 4 && looksLikeName(candidate) && isNoWord(candidate))))
  )
    return true;
  return (
    spokenVerbs.has(verb.word) && looksLikeName(candidate) && !/(?:ing|ed|ly|ion|ment)$/.test(token.word)
  );
}

/** Will, Grace, Summer: words that people are called by too, and nobody's part in another's life. */
const isWordAndName = ({words, token}: Candidate): boolean =>
  !words.capitalsSilent &&
  !words.title &&
  token.capital === "first" &&
  isRegistered(token.word) &&
  ![relations, people, titles, softTitles].some((said) => said.has(token.word));

/** "is late", "was upset" */
const isInState = (verb: Token, after: Token | undefined): boolean =>
  after !== undefined &&
  ((["is", "was", "esta", "estaba"].includes(verb.word) && states.has(after.word)) ||
    (verb.word === "in" && whereabouts.has(after.word)));
