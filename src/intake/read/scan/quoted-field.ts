import {backslash, type QuoteBytes} from "./bytes.ts";

/** The limit comes before the closing quote. */
const unclosed = -1;
/** The window ends on a quote that may be half of a doubled one. */
export const cutOff = -2;

/** Passes over quoted fields; tells of the last one what its record needs to know. */
export class QuotedField {
  /** Line ends in it. */
  lines = 0;
  nul = false;
  /** Places in the window of backslashes that escaping nothing. */
  oddEscapes: number[] = [];
  readonly #newline: number;
  readonly #quote: number;
  readonly #escaping: number;

  constructor(newline: number, {quote, escaping}: QuoteBytes) {
    this.#newline = newline;
    this.#quote = quote;
    this.#escaping = escaping;
  }

  /**
   * Returns the place behind the closing quote, `unclosed` or `cutOff`.
   *
   * @param from the place behind the opening quote
   * @param last whether the file ends where `bytes` do
   */
  pass(bytes: Buffer, from: number, limit: number, last: boolean): number {
    // All kept at hand: an imported constant would be looked up anew for every byte.
    const newline = this.#newline;
    const closing = this.#quote;
    if (this.#escaping !== closing) return this.#passEscaped(bytes, from, limit, last);
    const end = bytes.length;
    let lines = 0;
    let nul = false;
    let position = from;
    for (;;) {
      while (position < limit && bytes[position] !== closing) {
        if (bytes[position] === newline) lines++;
        else if (bytes[position] === 0) nul = true;
        position++;
      }
      if (position >= limit) return unclosed;
      if (position + 1 === end && !last) return cutOff;
      position++;
      if (position === end || bytes[position] !== closing) break;
      position++;
    }
    this.lines = lines;
    this.nul = nul;
    return position;
  }

  /** The same where a quote within the field stands behind a backslash. */
  #passEscaped(bytes: Buffer, from: number, limit: number, last: boolean): number {
    this.lines = 0;
    this.nul = false;
    this.oddEscapes = [];
    for (let position = from; position < limit; position++) {
      const byte = bytes[position];
      if (byte === this.#quote) return position + 1;
      if (byte === this.#newline) this.lines++;
      else if (byte === 0) this.nul = true;
      else if (byte === backslash) {
        if (position + 1 === bytes.length) return last ? unclosed : cutOff;
        const next = bytes[position + 1];
        if (next === this.#quote || next === backslash) position++;
        else this.oddEscapes.push(position);
      }
    }
    return unclosed;
  }
}
