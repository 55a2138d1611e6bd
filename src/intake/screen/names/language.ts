import type {Words} from "./tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const english = set(
  "the to and of for with her his him she he they is was were are in at on an will not no has had have did didn about from w re"
);
const spanish = set(
  "el los las un una del que en con su sus mi por para se esta es fue al no lo le me y muy como pero hoy ayer desde hasta sin sobre"
);

const only = (
  {tokens}: Pick<Words, "tokens">,
  mine: ReadonlySet<string>,
  other: ReadonlySet<string>
): number => tokens.filter(({word}) => mine.has(word) && !other.has(word)).length;

/** Whether a text has small words that are English alone, and no fewer than Spanish ones. */
export function readsAsEnglish(words: Pick<Words, "tokens">): boolean {
  const told = only(words, english, spanish);
  return told > 0 && told >= only(words, spanish, english);
}

/** Whether it has more small words that are Spanish alone. */
export const readsAsSpanish = (words: Pick<Words, "tokens">): boolean =>
  only(words, spanish, english) > only(words, english, spanish);
