import {type Context, contextOf, isClosed, namesThing} from "./around.ts";
import {mrAndMrs, personVerbs, placePrepositions, relations, spokenVerbs} from "./context.ts";
import {everyday} from "./everyday.ts";
import {isCommonFirstName, isFirstName, isSurname} from "./known.ts";
import {isOrdinary} from "./ordinary.ts";
import {doubtfulAlone, doubtfulSurnames, honored, notPeople, placeBefore, things} from "./things.ts";
import {type Token, type Words, wordsOf} from "./tokens.ts";
import {fullName} from "./whole.ts";

/**
 * Whether a text of several words names a person. A common first name is enough where capitals or the words around say
 * that it is one; after "met with" or "her sister" a name need not be known. Names of places, groups and holidays that
 * are called after somebody do not count.
 */
export function namesPerson(text: string): boolean {
  if (code.test(text)) return false;
  if (initials.test(text)) return true;
  if (honored.test(text)) return false;
  const parts = text.split(/: | - |; |[|/()]/).slice(1);
  return parts.some(isKnownPart) || [text, ...parts].some(anyWordNames);
}

/** One run of letters, digits and dashes: an id, not a text. */
const code = /^[\p{L}\d_-]*\d[\p{L}\d_-]*$/u;

const anyWordNames = (text: string): boolean => {
  const words = wordsOf(text);
  return words?.tokens.some((_, at) => isPerson(words, at)) === true;
};

/** "Intake: Raúl Featherstone" */
const isKnownPart = (part: string): boolean => {
  const name = fullName(part.trim());
  return name !== undefined && isCommonFirstName(name.first) && !doubtfulAlone.has(name.first);
};

const initials =
  /\b(?:client|participant|member|pt|peer|guest|caller|resident|cliente|participante) \p{Lu}\.(?: ?\p{Lu}\b\.?)?/iu;

/** A word of a text that may be part of a name, and what is known about it. */
interface Candidate {
  words: Words;
  at: number;
  token: Token;
  /** The word behind it where no mark parts them. */
  next: Token | undefined;
  common: boolean;
  first: boolean;
  surname: boolean;
  context: Context | undefined;
}

function isPerson(words: Words, at: number): boolean {
  const {tokens, capitalsSilent} = words;
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.initial || token.word.length < 2 || (!capitalsSilent && token.capital === "none")) return false;
  const surname = isSurname(token.word);
  const otherWord = isOtherWord(token);
  if (otherWord && !surname) return false;
  const context = contextOf(tokens, at);
  if ((otherWord && context !== "title") || namesThing(words, at)) return false;
  if (
    !capitalsSilent &&
    before !== undefined &&
    placeBefore.has(before.word) &&
    !isClosed(before) &&
    before.capital !== "none"
  )
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
  return rules.some((rule) => rule(candidate));
}

const isOtherWord = ({word}: Token): boolean => notPeople.has(word) || things.has(word);

const mayBeName = (token: Token | undefined, capitalsSilent = false): token is Token =>
  token !== undefined && (capitalsSilent || token.capital !== "none") && !isOtherWord(token);

/** On no list of names, but written as one in a text whose capitals mean something. */
const looksLikeName = ({words: {capitalsSilent, title}, token}: Candidate): boolean =>
  !capitalsSilent &&
  !title &&
  token.capital === "first" &&
  token.word.length >= 3 &&
  !everyday.has(token.word);

/** On no list of names, and no word either. */
const isNoWord = ({token}: Candidate): boolean =>
  token.word.length >= 3 && /[aeiouy]/.test(token.word) && !isOrdinary(token.word);

const rules: readonly ((candidate: Candidate) => boolean)[] = [
  isFullName,
  isFollowedByInitial,
  isFamilyNameFirst,
  isTitled,
  isInContext,
  isActing,
  isFirstNameAlone,
  isFamilyNameAlone,
  isStranger
];

/** Maria Lopez, John Q. Public, Chayton Jefferson. */
function isFullName(candidate: Candidate): boolean {
  const {words, at, next, common, first} = candidate;
  const {tokens, capitalsSilent, title} = words;
  if (next === undefined) return false;
  const last = next.initial && !isClosed(next, /[,;:!?()]/) ? (tokens[at + 2] ?? next) : next;
  if (namesThing(words, at + 1)) return false;
  if (isSurname(last.word))
    return capitalsSilent
      ? common || (!doubtfulSurnames.has(last.word) && candidate.context !== undefined)
      : last.capital !== "none" && (first || (looksLikeName(candidate) && tokens.length >= 4));
  return common && !title && !capitalsSilent && !doubtfulAlone.has(candidate.token.word) && mayBeName(last);
}

/** Maria G., maria g */
function isFollowedByInitial(candidate: Candidate): boolean {
  const {words, token, next, common} = candidate;
  if (
    !next?.initial ||
    (next.capital === "none" && (!words.capitalsSilent || ["a", "y", "e", "o", "i"].includes(next.word)))
  )
    return false;
  if (next.after.startsWith(".")) return common || looksLikeName(candidate);
  return common && !doubtfulAlone.has(token.word);
}

/** Lopez, Maria */
function isFamilyNameFirst({words: {tokens, capitalsSilent, title}, at, token, surname}: Candidate): boolean {
  const given = tokens[at + 1];
  if (!token.after.startsWith(",") || !mayBeName(given, capitalsSilent)) return false;
  const known = capitalsSilent ? isCommonFirstName(given.word) : isFirstName(given.word);
  if (surname && known) return true;
  // At the very beginning, and marked off from the rest, two words that are no words will do.
  if (at !== 0 || given.after === " " || (title && !capitalsSilent && given.after !== "")) return false;
  return (surname || !isOrdinary(token.word)) && (isFirstName(given.word) || !isOrdinary(given.word));
}

/** Mrs. Toivonen, mr lopez, Nurse Karen */
function isTitled({words: {tokens, capitalsSilent}, at, token, context, first, surname}: Candidate): boolean {
  if (context === "soft-title") return first || surname;
  if (context !== "title") return false;
  return (
    !capitalsSilent ||
    first ||
    surname ||
    (token.word.length >= 3 && mrAndMrs.has(tokens[at - 1]?.word ?? ""))
  );
}

/** "met with Maria", "her sister Nizhoni" */
function isInContext(candidate: Candidate): boolean {
  const {words, token, context, common, first, surname, next} = candidate;
  if (context === undefined) return false;
  if (common) return true;
  if (!words.capitalsSilent && (first || surname)) return !words.title || isNoWord(candidate);
  if (words.capitalsSilent || words.title || token.capital !== "first" || token.word.length < 3) return false;
  return context === "introduced" || context === "relation" || (context === "met" && next?.capital !== "all");
}

/** A capitalized word within a sentence that is no word: "this is Jayda from the group". */
function isStranger(candidate: Candidate): boolean {
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
  if (placePrepositions.has(before.word) && !known) return false;
  return (first || token.word.length >= 4) && isNoWord(candidate);
}

/** "Jordan came back", "Makya said" */
function isActing(candidate: Candidate): boolean {
  const {words, at, token, next, common, first} = candidate;
  const following = words.tokens[at + 1];
  if (token.possessive && following !== undefined && relations.has(following.word))
    return common || first || looksLikeName(candidate);
  if (next === undefined || !personVerbs.has(next.word)) return false;
  if (
    common ||
    (!words.capitalsSilent &&
      (first || (words.tokens.length >= 4 && looksLikeName(candidate) && isNoWord(candidate))))
  )
    return true;
  return (
    spokenVerbs.has(next.word) && looksLikeName(candidate) && !/(?:ing|ed|ly|ion|ment)$/.test(token.word)
  );
}

function isFirstNameAlone({words, token, common}: Candidate): boolean {
  if (!common || doubtfulAlone.has(token.word)) return false;
  return words.capitalsSilent ? words.tokens.length >= 3 : !words.title;
}

function isFamilyNameAlone({words, token, surname}: Candidate): boolean {
  if (!surname || token.word.length < 5 || doubtfulSurnames.has(token.word) || everyday.has(token.word))
    return false;
  return words.tokens.length >= 4 && !words.title;
}
