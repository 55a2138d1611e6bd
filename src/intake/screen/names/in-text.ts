import {contextOf, isClosed, namesThing} from "./around.ts";
import {type Candidate, isOtherWord} from "./candidate.ts";
import {relations} from "./context.ts";
import {isCommonFirstName, isFirstName, isSurname} from "./known.ts";
import {listsPeople} from "./label.ts";
import {isRegistered} from "./registered.ts";
import {rules} from "./rules.ts";
import {doubtfulAlone, honored, placeBefore} from "./things.ts";
import {type Words, wordsOf} from "./tokens.ts";
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
  return listsPeople(text) || parts.some(isKnownPart) || [text, ...parts].some(anyWordNames);
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

/** "roommate April", "this is Art": behind a relative or an introduction stands a name, if anybody is called so. */
const isNamed = ({tokens}: Words, at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token?.capital !== "first" || before.capital !== "none" || isClosed(before))
    return false;
  return (relations.has(before.word) || contextOf(tokens, at) === "introduced") && isRegistered(token.word);
};

function isPerson(words: Words, at: number): boolean {
  const {tokens, capitalsSilent} = words;
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.initial || token.word.length < 2 || (!capitalsSilent && token.capital === "none")) return false;
  const surname = isSurname(token.word);
  const otherWord = isOtherWord(token);
  if (otherWord && !surname && !isNamed(words, at)) return false;
  const context = contextOf(tokens, at);
  if ((otherWord && context !== "title" && !isNamed(words, at)) || namesThing(words, at)) return false;
  if (words.title && token.possessive && at === tokens.length - 1) return false;
  if (
    !capitalsSilent &&
    before !== undefined &&
    placeBefore.has(before.word) &&
    !isClosed(before, /[,;:!?()]/) &&
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
