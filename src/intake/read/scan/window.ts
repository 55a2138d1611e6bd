import {isUtf8} from "node:buffer";
import {wordsOf} from "./byte-count.ts";

/** The part of a file that is in memory. */
export class Window {
  bytes: Buffer = Buffer.alloc(0);
  /** The same memory as 32-bit words, and how far into the first of them `bytes` starts. */
  words: Int32Array = new Int32Array();
  shift = 0;
  /** Where in the file its first byte is. */
  offset: number;
  /** Whether its whole lines are UTF-8. */
  valid = true;

  constructor(offset: number) {
    this.offset = offset;
  }

  /** @param whole length of its whole lines: a character may be cut in two behind them */
  show(bytes: Buffer, whole: number): void {
    this.bytes = bytes;
    ({words: this.words, shift: this.shift} = wordsOf(bytes));
    this.valid = isUtf8(bytes.subarray(0, whole));
  }
}
