import type {Context} from "./around.ts";
import {deeds, personVerbs, placePrepositions} from "./context.ts";
import {isCommonFirstName, isFirstName} from "./known.ts";
import {isOrdinary} from "./ordinary.ts";
import {doubtfulAlone} from "./things.ts";
import type {Token, Words} from "./tokens.ts";

/** What is said, so that April and Virginia are people before it. */
const speaks = new Set(
  `said says told asked asks called calls texted emailed phoned cried laughed shared stated disclosed reported relapsed declined
  refused wants needs yelled screamed apologized agreed thinks feels dijo pidio llamo quiere`.split(/\s+/)
);

/** "April told me no", "Virginia called": a month or a state that people are called by, as a sentence begins. */
export const isSpeaking = ({tokens, capitalsSilent}: Words, at: number): boolean =>
  !capitalsSilent &&
  (at === 0 || /[.!?]/.test(tokens[at - 1]!.after)) &&
  speaks.has(tokens[at + 1]?.word ?? "") &&
  tokens[at]!.after === " " &&
  namesakes.has(tokens[at]!.word);

const namesakes = new Set(
  "april may june august january virginia georgia carolina dakota montana tennessee jersey river haven harbor bay christian".split(
    " "
  )
);

/** Family names that make a place of what stands before them, as Jessica Hill and Hye-jin Park do not. */
const placesAndFamilies = new Set(
  "park hall hill hills lane day mill church bay lake rice court wells".split(" ")
);

const isBehind = (token: Token | undefined): boolean =>
  token === undefined || token.capital === "none" || token.initial;

/** "Met with Jessica Hill about housing": a person where one is met, and no word of a place follows. */
export function isMetByFullName(
  {tokens, capitalsSilent}: Words,
  at: number,
  context: Context | undefined
): boolean {
  const [token, family, behind] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (context === undefined || context === "told" || capitalsSilent || family === undefined) return false;
  if (token.capital !== "first" || family.capital !== "first" || token.after !== " ") return false;
  return (
    placesAndFamilies.has(family.word) &&
    (isCommonFirstName(token.word) || (isFirstName(token.word) && !isOrdinary(token.word))) &&
    !doubtfulAlone.has(token.word) &&
    (isBehind(behind) || family.after !== " ")
  );
}

/** "Mee Her helped me", "Kou So called": family names that are small words too, with a capital within a sentence. */
export function isFamilyOfClan({tokens, capitalsSilent, title}: Words, at: number): boolean {
  const [token, family, verb] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  return (
    !capitalsSilent &&
    !title &&
    token.capital === "first" &&
    token.after === " " &&
    family?.capital === "first" &&
    clans.has(family.word) &&
    (at === 0 || !placePrepositions.has(tokens[at - 1]!.word)) &&
    (deeds.has(verb?.word ?? "") || personVerbs.has(verb?.word ?? ""))
  );
}

const clans = new Set("her so do an no you he man long".split(" "));
