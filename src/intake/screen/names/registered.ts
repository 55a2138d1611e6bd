import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {listed} from "./listed.ts";

const read = createRequire(import.meta.url);

/** Countries whose registers of names the package has; reading them takes a tenth of a second, so only when asked. */
const registers = ["en", "es", "fr", "de", "it", "tr"];
let given: ReadonlySet<string> | undefined;
let family: ReadonlySet<string> | undefined;

/** Whether anybody in six countries' registers has this first name; some 60,000, words among them. */
export function isRegistered(word: string): boolean {
  given ??= new Set(
    registers.flatMap((country) =>
      [...(read(`gender-detection-from-name/names/${country}.js`) as Map<string, string>).keys()].map(listed)
    )
  );
  return given.has(word);
}

/** Whether it is among the 39,000 family names of the United States' census, words among them. */
export function isCounted(word: string): boolean {
  family ??= new Set(
    readFileSync(join(dirname(read.resolve("@cspell/dict-people-names")), "dict/people-names.txt"), "utf8")
      .split("\n")
      .filter((line) => /^\p{Lu}/u.test(line))
      .map(listed)
  );
  return family.has(word);
}
