import type {Chance} from "../column.ts";

/** Words a pattern may use in braces. */
export type Words = Readonly<Record<string, (chance: Chance) => string>>;

/**
 * What a pattern stands for: `#` a digit, `%` one from 2 to 9, `^` a capital, `~` a small letter, `[a|b]` one of several,
 * `{word}` a word of the vocabulary.
 */
export function like(pattern: string, words: Words, chance: Chance): string {
  return pattern
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => chance.pick(choices.split("|")))
    .replace(/\{([\w-]+)\}/g, (_, word: string) => {
      const make = words[word];
      if (make === undefined) throw new Error(`no word ${word}`);
      return make(chance);
    })
    .replace(/[#%^~]/g, (sign) =>
      sign === "#"
        ? chance.digits(1)
        : sign === "%"
          ? String(chance.whole(2, 9))
          : sign === "^"
            ? chance.letters(1)
            : chance.letters(1).toLowerCase()
    );
}
