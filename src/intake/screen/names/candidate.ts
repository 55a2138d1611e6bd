import type {Context} from "./around.ts";
import {everyday} from "./everyday.ts";
import {isOrdinary} from "./ordinary.ts";
import {notPeople, things} from "./things.ts";
import type {Token, Words} from "./tokens.ts";

/** A word of a text that may be part of a name, and what is known about it. */
export interface Candidate {
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

export const isOtherWord = ({word}: Token): boolean => notPeople.has(word) || things.has(word);

export const mayBeName = (token: Token | undefined, capitalsSilent = false): token is Token =>
  token !== undefined && (capitalsSilent || token.capital !== "none") && !isOtherWord(token);

/** On no list of names, but written as one in a text whose capitals mean something. */
export const looksLikeName = ({words: {capitalsSilent, title}, token}: Candidate): boolean =>
  !capitalsSilent &&
  !title &&
  token.capital === "first" &&
  token.word.length >= 3 &&
  !everyday.has(token.word);

/** On no list of names, and no word either. */
export const isNoWord = ({token}: Candidate): boolean =>
  token.word.length >= 3 && /[aeiouy]/.test(token.word) && !isOrdinary(token.word);
