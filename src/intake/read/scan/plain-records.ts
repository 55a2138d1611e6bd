import {countByte} from "./byte-count.ts";
import {carriageReturn, lineFeed, nextOf} from "./bytes.ts";
import type {RecordLog} from "./record-log.ts";
import type {Window} from "./window.ts";

/**
 * Passes over whole records in which nothing but delimiters has a meaning, and stops before one that needs
 * looking at byte by byte: most files are all of the first sort.
 */
export class PlainRecords {
  readonly #window: Window;
  readonly #log: RecordLog;
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #quote: number;
  /** The next places in the window where a byte may have a meaning; -1 before they are looked for. */
  #nextQuote = -1;
  #nextNul = -1;
  #nextReturn = -1;

  constructor(
    window: Window,
    log: RecordLog,
    {delimiter, newline, quote}: {delimiter: number; newline: number; quote: number}
  ) {
    this.#window = window;
    this.#log = log;
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#quote = quote;
  }

  /** Forgets the places of the window before. */
  reset(): void {
    this.#nextQuote = -1;
    this.#nextNul = -1;
    this.#nextReturn = -1;
  }

  /** Returns where the first record that is not plain starts. */
  pass(start: number, end: number): number {
    const {bytes, words, shift, valid} = this.#window;
    if (!valid) return start;
    const log = this.#log;
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    if (this.#nextQuote < start)
      this.#nextQuote = this.#quote === -1 ? bytes.length : nextOf(bytes, this.#quote, start);
    if (this.#nextNul < start) this.#nextNul = nextOf(bytes, 0, start);
    if (this.#nextReturn < start)
      this.#nextReturn = newline === lineFeed ? nextOf(bytes, carriageReturn, start) : end;
    const special = Math.min(this.#nextQuote, this.#nextNul);
    let position = start;
    for (;;) {
      const found = bytes.indexOf(newline, position);
      if (found === -1 || found > special || found === position) return position;
      let contentEnd = found;
      if (this.#nextReturn < found) {
        if (this.#nextReturn !== found - 1 || this.#nextReturn === position) return position;
        contentEnd = this.#nextReturn;
        const at = bytes.indexOf(carriageReturn, found);
        this.#nextReturn = at === -1 ? end : at;
        log.endedByReturnLineFeed++;
      } else log.endedByLineFeed++;
      const fields = 1 + countByte(bytes, words, shift, delimiter, position, contentEnd);
      log.finish(position, contentEnd, found + 1, fields, 1, 0, 0, false, "none");
      position = found + 1;
    }
  }
}
