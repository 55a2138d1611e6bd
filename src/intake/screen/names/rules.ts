import {isActing} from "./acting.ts";
import {isClosed, namesThing} from "./around.ts";
import {type Candidate, isNoWord, looksLikeName, mayBeName} from "./candidate.ts";
import {mrAndMrs, placePrepositions, relations, sent} from "./context.ts";
import {everyday} from "./everyday.ts";
import {isAnyName, isCommonFirstName, isFirstName, isOnlyGiven, isSurname} from "./known.ts";
import {readsAsEnglish, readsAsSpanish} from "./language.ts";
import {isUnlikeWords} from "./lower-case.ts";
import {isOffice} from "./offices.ts";
import {isOrdinary} from "./ordinary.ts";
import {areStrangers, isFamilyAndInitial, isFullNameActing, isInitialAndFamily} from "./pairs.ts";
import {isRegistered} from "./registered.ts";
import {isKindOfThing, isStranger} from "./stranger.ts";
import {doubtfulAlone, doubtfulSurnames} from "./things.ts";

/** Each alone is enough to take a word for a part of a name. */
export const rules: readonly ((candidate: Candidate) => boolean)[] = [
  isFullName,
  isFullNameActing,
  isFollowedByInitial,
  isInitialAndFamily,
  isFamilyAndInitial,
  areStrangers,
  isFamilyNameFirst,
  isTitled,
  isInContext,
  isActing,
  isFirstNameAlone,
  isFamilyNameAlone,
  isStranger,
  isGivenNameAlone,
  isUnlikeWords
];

/** Maria Lopez, John Q. Public, Chayton Jefferson. */
function isFullName(candidate: Candidate): boolean {
  const {words, at, next, common, first} = candidate;
  const {tokens, capitalsSilent, title} = words;
  if (next === undefined) return false;
  const last = next.initial && !isClosed(next, /[,;:!?()]/) ? (tokens[at + 2] ?? next) : next;
  if (namesThing(words, at + 1) || isNameOfThing(words, at + 2)) return false;
  if (isSurname(last.word))
    return capitalsSilent
      ? common ||
          (!doubtfulSurnames.has(last.word) && candidate.context !== undefined) ||
          (candidate.context === "met" && isRegistered(candidate.token.word))
      : last.capital !== "none" && (first || (looksLikeName(candidate) && tokens.length >= 4));
  return common && !title && !capitalsSilent && !doubtfulAlone.has(candidate.token.word) && mayBeName(last);
}

/** "Bob Ross Painting": in a title, a word that nobody is called by makes a thing of the name before it. */
const isNameOfThing = ({tokens, title, capitalsSilent}: Candidate["words"], at: number): boolean => {
  const word = tokens[at]?.word;
  return (
    title &&
    !capitalsSilent &&
    at === tokens.length - 1 &&
    word !== undefined &&
    isOrdinary(word) &&
    !isAnyName(word)
  );
};

/** Maria G., maria g */
function isFollowedByInitial(candidate: Candidate): boolean {
  const {words, token, next, common} = candidate;
  if (
    !next?.initial ||
    (next.capital === "none" && (!words.capitalsSilent || ["a", "y", "e", "o", "i"].includes(next.word)))
  )
    return false;
  if (next.after.startsWith("."))
    return common || looksLikeName(candidate) || (words.tokens.length === 2 && isNoWord(candidate));
  return (common || isOnlyGiven(token.word)) && !doubtfulAlone.has(token.word);
}

/** Lopez, Maria */
function isFamilyNameFirst({words: {tokens, capitalsSilent, title}, at, token, surname}: Candidate): boolean {
  const given = tokens[at + 1];
  if (!token.after.startsWith(",") || !mayBeName(given, capitalsSilent)) return false;
  const known = capitalsSilent ? isCommonFirstName(given.word) : isFirstName(given.word);
  if (surname && known) return true;
  if (
    capitalsSilent &&
    at === 0 &&
    given.word.length >= 3 &&
    /^[:.]|^$/.test(given.after) &&
    isAnyName(token.word) &&
    (isRegistered(given.word) || !isOrdinary(given.word))
  )
    return true;
  // At the very beginning, and marked off from the rest, two words that are no words will do.
  if (at !== 0 || given.after === " " || (title && !capitalsSilent && given.after !== "")) return false;
  return (surname || !isOrdinary(token.word)) && (isFirstName(given.word) || !isOrdinary(given.word));
}

/** Mrs. Toivonen, mr lopez, Nurse Karen */
function isTitled(candidate: Candidate): boolean {
  const {
    words: {tokens, capitalsSilent},
    at,
    token,
    context,
    first,
    surname
  } = candidate;
  if (context === "soft-title")
    return (
      first ||
      surname ||
      (!capitalsSilent &&
        token.capital === "first" &&
        tokens[at - 1]?.capital === "first" &&
        isNoWord(candidate))
    );
  if (context !== "title") return false;
  return (
    !capitalsSilent ||
    first ||
    surname ||
    (token.word.length >= 3 && mrAndMrs.has(tokens[at - 1]?.word ?? ""))
  );
}

/** What people are called who have a part in somebody's life, and who are not named by it: "Member's Mom". */
const kin = new Set("mom mum mama dad papa granny nana grandma grandpa sis bro hubby auntie".split(" "));

/** "met with Maria", "her sister Nizhoni", "RIDE GIVEN TO NOVA" */
function isInContext(candidate: Candidate): boolean {
  const {words, at, token, context, common, first, surname, next} = candidate;
  const {tokens, capitalsSilent, title} = words;
  if (context === undefined || (title && isJoined(candidate))) return false;
  if (context === "relation" && kin.has(token.word)) return false;
  if (common) return !capitalsSilent || !isOrdinary(token.word) || !joining.has(tokens[at - 1]?.word ?? "");
  if (isShortName(candidate)) return true;
  if (capitalsSilent)
    return (
      token.capital === "all" &&
      (isOnlyGiven(token.word) ||
        (context === "introduced" && tokens.length >= 4 && isRegistered(token.word)))
    );
  if (first || surname) return !title || isNoWord(candidate);
  if (title || token.capital !== "first" || token.word.length < 3) return false;
  if (tokens[at - 1]?.word === "from")
    return isNoWord(candidate) && (isAnyName(token.word) || sent.has(tokens[at - 2]?.word ?? ""));
  if (isOffice(candidate)) return false;
  // "her son Mossie", but "Member Orientation".
  const before = tokens[at - 1];
  if (before !== undefined && relations.has(before.word) && before.capital === "none") return true;
  if (isOrdinary(token.word) && !isAnyName(token.word)) return false;
  return context === "introduced" || context === "relation" || (context === "met" && next?.capital !== "all");
}

/** "Casa de Paz", "Beans and Jasmine Rice": in a title, what these join is not told of. */
const isJoined = ({words: {tokens, capitalsSilent}, at, context}: Candidate): boolean =>
  !capitalsSilent && context === "told" && joining.has(tokens[at - 1]?.word ?? "");

const joining = new Set(["and", "y", "e", "of", "de", "like", "per", "para"]);

/** "Jo Ann Fitch", "Tu Ly", "roommate Bo": too short to be known alone. */
const isShortName = ({token, next, context}: Candidate): boolean =>
  token.word.length === 2 &&
  token.capital === "first" &&
  isRegistered(token.word) &&
  (context === "relation" || (next?.capital === "first" && isAnyName(next.word)));

/** "Esperanza loved the class": a registered name that is no word, before a word in lower case. */
function isGivenNameAlone({words, at, token}: Candidate): boolean {
  const before = words.tokens[at - 1];
  const following = words.tokens[at + 1];
  if (words.capitalsSilent || words.title || token.capital !== "first") return false;
  if (at > 0 && readsAsSpanish(words) && !/[.!?]/.test(before?.after ?? ""))
    return isOnlyGiven(token.word) && !placePrepositions.has(before?.word ?? "");
  if (words.tokens.length < 4) return false;
  if (before !== undefined && placePrepositions.has(before.word)) return false;
  if (following === undefined || following.capital !== "none" || following.initial) return false;
  if (!token.possessive && isKindOfThing(following)) return false;
  return isOnlyGiven(token.word) && !doubtfulAlone.has(token.word) && readsAsEnglish(words);
}

function isFirstNameAlone({words, token, common}: Candidate): boolean {
  if (!common || doubtfulAlone.has(token.word)) return false;
  return words.capitalsSilent ? words.tokens.length >= 3 && !isOrdinary(token.word) : !words.title;
}

function isFamilyNameAlone({words, at, token, surname}: Candidate): boolean {
  // "Grew up in Ponce"
  if (words.tokens[at - 1]?.word === "in") return false;
  if (!surname || token.word.length < 5 || doubtfulSurnames.has(token.word) || everyday.has(token.word))
    return false;
  return words.tokens.length >= 4 && !words.title;
}
