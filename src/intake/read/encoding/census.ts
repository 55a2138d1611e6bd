import {isAscii, isUtf8} from "node:buffer";
import {wholeLines} from "./whole-lines.ts";

/** What the bytes beyond ASCII of a file look like, line by line. */
export interface Census {
  /** Lines whose bytes beyond ASCII are all UTF-8. */
  utf8Lines: number;
  /** Lines with a byte that is not UTF-8. */
  otherLines: number;
  /** Number (from 1) of the first of these. */
  firstOther: number;
  /** Of the bytes beyond ASCII in these lines: all, those from 0x80 to 0x9f, and those Windows-1252 has no letter for. */
  high: number;
  controls: number;
  undefined1252: number;
  /** Bytes beyond ASCII of which three or more stand together, as in alphabets and scripts other than Latin. */
  together: number;
  /** Bytes from 0x80 to 0x9f within words, where Windows-1252 has letters no language uses often. */
  unlikely: number;
}

const undefinedIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Apostrophes and dashes, which Windows-1252 has within words. */
const punctuation: ReadonlySet<number> = new Set([0x91, 0x92, 0x96, 0x97, 0xad]);

/** Counts over a whole file; asked for only where it is not UTF-8 or the job says that it is not. */
export async function takeCensus(chunks: AsyncIterable<Buffer>): Promise<Census> {
  const census = {
    utf8Lines: 0,
    otherLines: 0,
    firstOther: 0,
    high: 0,
    controls: 0,
    undefined1252: 0,
    together: 0,
    unlikely: 0
  };
  let line = 0;
  for await (const block of wholeLines(chunks)) {
    for (let from = 0; from < block.length; ) {
      const newline = block.indexOf(0x0a, from);
      const end = newline === -1 ? block.length : newline + 1;
      count(census, block.subarray(from, end), ++line);
      from = end;
    }
  }
  return census;
}

function count(census: Census, bytes: Buffer, line: number): void {
  if (isAscii(bytes)) return;
  if (isUtf8(bytes)) {
    census.utf8Lines++;
    return;
  }
  if (census.otherLines++ === 0) census.firstOther = line;
  let run = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    census.high++;
    run++;
    if (run >= 3) census.together += run === 3 ? 3 : 1;
    if (byte > 0x9f) continue;
    census.controls++;
    if (undefinedIn1252.has(byte)) census.undefined1252++;
    else if (!punctuation.has(byte) && isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) census.unlikely++;
  }
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte | 0x20) >= 0x61 ? (byte | 0x20) <= 0x7a : false);
