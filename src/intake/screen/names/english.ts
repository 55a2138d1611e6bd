import {readFileSync} from "node:fs";
import wordList from "word-list";

/** The list as it is in the file: lower case, in order but for two places, one a line. Looked up in place, because a set of it takes seconds to make. */
let lines: Buffer | undefined;

/** Words that were looked up: texts say the same ones again and again. */
const seen = new Map<string, boolean>();
const mostSeen = 100_000;

/** Whether a word is English, by the word list; names of people are in it only where they are words too. */
export function isEnglishWord(word: string): boolean {
  const known = seen.get(word);
  if (known !== undefined) return known;
  if (seen.size >= mostSeen) seen.clear();
  const is = isListed(word);
  seen.set(word, is);
  return is;
}

function isListed(word: string): boolean {
  lines ??= readFileSync(wordList);
  const wanted = Buffer.from(word, "latin1");
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const start = lines.lastIndexOf(0x0a, ((low + high) >> 1) - 1) + 1;
    const found = lines.indexOf(0x0a, start);
    const end = found === -1 ? lines.length : found;
    const order = wanted.compare(lines, start, end);
    if (order === 0) return true;
    if (order < 0) high = start;
    else low = end + 1;
  }
  return false;
}
