import {quote} from "./bytes.ts";

/** The limit comes before the closing quote. */
const unclosed = -1;
/** The window ends on a quote that may be half of a doubled one. */
export const cutOff = -2;

/** Passes over quoted fields; tells of the last one what its record needs to know. */
export class QuotedField {
  /** Line ends in it. */
  lines = 0;
  nul = false;
  readonly #newline: number;

  constructor(newline: number) {
    this.#newline = newline;
  }

  /**
   * Returns the place behind the closing quote, `unclosed` or `cutOff`.
   *
   * @param from the place behind the opening quote
   * @param last whether the file ends where `bytes` do
   */
  pass(bytes: Buffer, from: number, limit: number, last: boolean): number {
    // Both kept at hand: an imported constant would be looked up anew for every byte.
    const newline = this.#newline;
    const closing = quote;
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
}
