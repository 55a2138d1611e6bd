import {cities} from "./cities.ts";
import {companies} from "./companies.ts";
import {isJoinedOfWords} from "./compound.ts";
import {isEnglishWord} from "./english.ts";
import {everyday} from "./everyday.ts";
import {feasts} from "./feasts.ts";
import {listed} from "./listed.ts";
import {medicines} from "./medicines.ts";
import {spanishWords} from "./spanish.ts";
import {notPeople, things} from "./things.ts";

/** Names of languages and countries, English and Spanish, as the runtime knows them. */
const languagesAndCountries: ReadonlySet<string> = (() => {
  const words = new Set<string>();
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  for (const locale of ["en", "es"]) {
    const languages = new Intl.DisplayNames([locale], {type: "language", fallback: "none"});
    const regions = new Intl.DisplayNames([locale], {type: "region", fallback: "none"});
    for (const a of letters)
      for (const b of letters) {
        const names = [languages.of(a + b), regions.of((a + b).toUpperCase())];
        for (const name of names)
          for (const part of name?.split(/[^\p{L}\p{M}]+/u) ?? []) words.add(listed(part));
      }
  }
  return words;
})();

/** What English lists leave out because it is shorthand of this work. */
const shorthand: ReadonlySet<string> = new Set(
  "covid omicron section narcotics alcoholics anonymous lithium farsi hmong tagalog mandarin cantonese".split(
    " "
  )
);

/** All of them in one, because every word of every text is looked up. */
const others: ReadonlySet<string> = new Set(
  [
    notPeople,
    things,
    everyday,
    cities,
    shorthand,
    companies,
    medicines,
    feasts,
    spanishWords,
    languagesAndCountries
  ].flatMap((words) => [...words])
);

/** "Muslims", "Mexicans" */
const isPeople = (word: string): boolean => notPeople.has(word) || languagesAndCountries.has(word);

/** Whether a word (as the lists have it) means something else than a person. */
export const isOrdinary = (word: string): boolean =>
  others.has(word) ||
  isEnglishWord(word) ||
  (word.endsWith("s") && isPeople(word.slice(0, -1))) ||
  isJoinedOfWords(word);
