import {contextOf, isClosed, isPerformed, isWithinPlace, namesThing} from "./around.ts";
import {type Candidate, isOtherWord} from "./candidate.ts";
import {relations} from "./context.ts";
import {isBelievedIn} from "./deity.ts";
import {isCommonFirstName, isFirstName, isOnlyFamily, isOnlyGiven, isSurname} from "./known.ts";
import {joinsPeople, listsPeople} from "./label.ts";
import {isFamilyOfClan, isMetByFullName, isSpeaking} from "./namesakes.ts";
import {isOfNation} from "./nations.ts";
import {isHouse} from "./offices.ts";
import {isOrdinary} from "./ordinary.ts";
import {isRegistered} from "./registered.ts";
import {rules} from "./rules.ts";
import {doubtfulAlone, honored, placeBefore, things} from "./things.ts";
import {type Words, wordsOf} from "./tokens.ts";
import {fullName} from "./whole.ts";

/**
 * Whether a text of several words names a person. A common first name is enough where capitals or the words around say
 * that it is one; after "met with" or "her sister" a name need not be known. Names of places, groups and holidays that
 * are called after somebody do not count.
 */
export function namesPerson(whole: string): boolean {
  if (code.test(whole) || address.test(whole)) return false;
  if (initials.test(whole)) return true;
  const text = whole.replace(honored, "it");
  const parts = text.split(/: | - |; |[|/()]/).slice(1);
  return (
    listsPeople(text) || joinsPeople(text) || parts.some(isKnownPart) || [text, ...parts].some(anyWordNames)
  );
}

/** One run of letters, digits and dashes: an id, not a text. */
const code = /^[\p{L}\d_-]*\d[\p{L}\d_-]*$/u;

/** Addresses of machines are told as such. */
const address = /^(?:\S+@\S+|\w+:\/\/\S+|www\.\S+|[\w.-]+\.(?:com|org|net|edu|gov|io)(?:\/\S*)?)$/i;

const anyWordNames = (text: string): boolean => {
  const words = wordsOf(text);
  if (words === undefined) return false;
  if (words.tokens.some((_, at) => isPerson(words, at))) return true;
  // "Saw raymond outside": where sentences begin with a capital and nothing else does, the rest is told by lower case.
  if (words.capitalsSilent || !onlySentencesBegin(words)) return false;
  const silent = {...words, capitalsSilent: true};
  return words.tokens.some(({capital}, at) => capital === "none" && isPerson(silent, at));
};

const onlySentencesBegin = ({tokens}: Words): boolean =>
  tokens.length >= 4 &&
  tokens.every(
    ({capital, word}, at) =>
      capital === "none" || at === 0 || /[.!?]/.test(tokens[at - 1]!.after) || word.length <= 4
  );

/** "Intake: Raúl Featherstone" */
const isKnownPart = (part: string): boolean => {
  const name = fullName(part.trim());
  if (name === undefined || doubtfulAlone.has(name.first)) return false;
  return isCommonFirstName(name.first) || (isOnlyGiven(name.first) && !isOrdinary(name.last));
};

const initials =
  /\b(?:client|participant|member|pt|peer|guest|caller|resident|cliente|participante) \p{Lu}\.(?: ?\p{Lu}\b\.?)?/iu;

/** What something is: "this is Great". */
const qualities = new Set(
  "great good nice best better bad hard fun true fine awesome cool ok okay".split(" ")
);

/** "roommate April", "this is Art": behind a relative or an introduction stands a name, if anybody is called so. */
const isNamed = ({tokens}: Words, at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token?.capital !== "first" || before.capital !== "none" || isClosed(before))
    return false;
  if (qualities.has(token.word)) return false;
  return (relations.has(before.word) || contextOf(tokens, at) === "introduced") && isRegistered(token.word);
};

/** "the Vang family", "Tsosie family needs wood", "la familia Lor" */
const isOfFamily = ({tokens, capitalsSilent}: Words, at: number): boolean =>
  !capitalsSilent &&
  tokens[at]!.capital === "first" &&
  (((at === 0 || tokens[at - 1]?.word === "the") &&
    /^(?:family|household)$/.test(tokens[at + 1]?.word ?? "") &&
    !things.has(tokens[at + 2]?.word ?? "")) ||
    tokens[at - 1]?.word === "familia");

function isPerson(words: Words, at: number): boolean {
  const {tokens, capitalsSilent} = words;
  const token = tokens[at]!;
  if (token.initial || token.word.length < 2 || (!capitalsSilent && token.capital === "none")) return false;
  const surname = isSurname(token.word);
  if (isOfFamily(words, at) && (surname || isOnlyFamily(token.word))) return true;
  if (isSpeaking(words, at) || isFamilyOfClan(words, at)) return true;
  if (isOfNation(words, at) && !namesThing(words, at + 1)) return true;
  if (isBelievedIn(words, at)) return false;
  const otherWord = isOtherWord(token);
  if (otherWord && !surname && !isNamed(words, at)) return false;
  const context = contextOf(tokens, at);
  if (otherWord && context !== "title" && !isNamed(words, at)) return false;
  if (isMetByFullName(words, at, context)) return true;
  if (namesThing(words, at)) return false;
  if (words.title && token.possessive && at === tokens.length - 1) return false;
  if (!capitalsSilent && (placeBefore.has(token.word) || isWithinPlace(words, at) || isPerformed(words, at)))
    return false;
  const common = isCommonFirstName(token.word);
  const candidate: Candidate = {
    words,
    at,
    token,
    next: token.possessive || isClosed(token) ? undefined : tokens[at + 1],
    common,
    first: common || isFirstName(token.word),
    surname,
    context
  };
  return !isHouse(candidate) && rules.some((rule) => rule(candidate));
}
