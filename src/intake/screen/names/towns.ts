import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {listed} from "./listed.ts";

const read = createRequire(import.meta.url);
let towns: ReadonlySet<string> | undefined;

/** Whether the post has a town of this one word; read as text, which takes a twelfth of the time, and only when asked. */
export function isTown(word: string): boolean {
  towns ??= new Set(
    Array.from(
      readFileSync(read.resolve("zipcodes/lib/codes.js"), "latin1").matchAll(/"city":"([^" ]+)"/g),
      ([, town = ""]) => listed(town)
    )
  );
  return towns.has(word);
}
