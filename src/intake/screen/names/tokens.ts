import {listed} from "./listed.ts";

/** A word of a text. */
export interface Token {
  /** As the lists have it. */
  word: string;
  /** First letter capital, the whole word in capitals, or neither. */
  capital: "first" | "all" | "none";
  /** One letter, with or without a full stop. */
  initial: boolean;
  /** Ends in 's. */
  possessive: boolean;
  /** What stands between it and the next word. */
  after: string;
}

export interface Words {
  tokens: readonly Token[];
  /** Capitals tell nothing: there are none, or nothing else. */
  capitalsSilent: boolean;
  /** Every word but the small ones has a capital, as in a title. */
  title: boolean;
}

/** Letters next to digits are codes, not words. */
const word = /(?<![\p{L}\p{M}\d_'])(\p{L}[\p{L}\p{M}']*(?:-\p{L}[\p{L}\p{M}']*)*)(?![\d_])([^\p{L}]*)/gu;

/** "I've" is I, "Maria'll" Maria. */
const contraction = /'(?:ve|m|ll|d|re)$/i;

/** Longer words in capitals are no abbreviations, as in "needs ID". */
const longestAbbreviation = 4;

const small = new Set(
  "of and the for in on to a an with at by from or w de del la las el los y con en para".split(" ")
);

/** Cuts a text into words; undefined where there is only one. */
export function wordsOf(text: string): Words | undefined {
  const tokens: Token[] = [];
  for (const [, raw = "", after = ""] of text.matchAll(word)) {
    const upper = raw.toUpperCase();
    const first = raw[0] ?? "";
    tokens.push({
      word: listed(raw.includes("'") ? raw.replace(contraction, "") : raw),
      capital:
        first === first.toLowerCase()
          ? "none"
          : raw.length > 1 && raw.replace(/'s$/, "") === upper.replace(/'S$/, "")
            ? "all"
            : "first",
      initial: raw.length === 1,
      possessive: /'s$/i.test(raw),
      after
    });
  }
  if (tokens.length < 2) return undefined;
  const telling = tokens.filter(({word, initial}) => !initial && !small.has(word));
  return {
    tokens,
    capitalsSilent:
      tokens.every(
        ({capital, word, initial}) =>
          capital === "none" || initial || (capital === "all" && word.length <= longestAbbreviation)
      ) || tokens.every(({capital, initial, word: {length}}) => capital === "all" || initial || length === 0),
    title: telling.every(({capital}) => capital !== "none")
  };
}
