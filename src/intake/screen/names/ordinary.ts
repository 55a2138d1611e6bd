import {isEnglishWord} from "./english.ts";
import {everyday} from "./everyday.ts";
import {listed} from "./listed.ts";
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

/** Proper names of things that come up in this work and are on no list of words. */
const brands: ReadonlySet<string> = new Set(
  `walmart walgreens cvs lyft uber venmo zelle paypal facebook instagram tiktok whatsapp youtube google iphone android netflix
  craigslist airbnb starbucks mcdonalds costco kroger safeway ikea medicaid medicare suboxone vivitrol methadone narcan
  naloxone zoloft prozac lexapro abilify seroquel risperdal lithium clozapine clozaril invega latuda wellbutrin xanax ativan
  klonopin adderall ritalin vyvanse gabapentin trazodone benadryl tylenol ibuprofen insulin fentanyl covid omicron zoom
  webex juneteenth kwanzaa diwali hanukkah ramadan eid narcotics alcoholics anonymous smartrecovery alanon alateen
  farsi hmong tagalog mandarin cantonese denver boulder albuquerque tulsa oakland atlanta chicago boston seattle portland tucson minneapolis milwaukee detroit
  cincinnati nashville memphis baltimore philadelphia pittsburgh sacramento fresno omaha wichita honolulu anchorage
  brooklyn manhattan bronx queens hartford providence albany buffalo newark trenton richmond raleigh durham greensboro
  america americas africa europe asia caribbean colorado americorps jobcorps headstart section bcbs kaiser aetna cigna humana anthem`
    .split(/\s+/)
    .filter((word) => word !== "")
);

/** "Muslims", "Mexicans" */
const isPeople = (word: string): boolean => notPeople.has(word) || languagesAndCountries.has(word);

/** Whether a word (as the lists have it) means something else than a person. */
export const isOrdinary = (word: string): boolean =>
  notPeople.has(word) ||
  things.has(word) ||
  everyday.has(word) ||
  brands.has(word) ||
  languagesAndCountries.has(word) ||
  (word.endsWith("s") && isPeople(word.slice(0, -1))) ||
  isEnglishWord(word);
