import {carriageReturn, isBlank} from "./bytes.ts";
import type {LineShape} from "./next-line.ts";
import type {Quotes} from "./resync.ts";

type Shape = Pick<LineShape, "delimiter" | "newline">;

/**
 * Tells a quoted value whose delimiter before it is missing (`12"North, left",x`) from quotes that are text. It has the
 * right number of fields where it holds as many delimiters as are missing, and would be read wrongly. A quote that could
 * open a value, one that could close it in a field further on, and others around values that show that the file quotes
 * what has a delimiter in it: such a record is malformed.
 */
export class TornValue {
  /** The field in which a quote could open a value; 0 where none could. */
  #opened = 0;
  #closed = false;
  #quoted = false;
  /** Place of the second quote of two, which are one within a value. */
  #second = -1;

  /**
   * Takes the quote at `position`, within unquoted text, and tells what the record's quotes are now.
   *
   * @param before what they were: none, or paired, where it is the record's first of that sort
   */
  stray(bytes: Uint8Array, position: number, field: number, shape: Shape, before: Quotes): Quotes {
    if (before === "none" || before === "paired") {
      this.#opened = 0;
      this.#closed = false;
      this.#quoted = before === "paired";
      this.#second = -1;
    }
    if (position === this.#second) return this.#quotes();
    const next = bytes[position + 1];
    if (next === bytes[position]) {
      this.#second = position + 1;
      return this.#quotes();
    }
    const ends =
      next === undefined || next === shape.delimiter || next === shape.newline || next === carriageReturn;
    if (ends) this.#closed ||= this.#opened > 0 && this.#opened < field;
    if (this.#opened === field) this.#opened = 0;
    else if (!ends && isLetter(next) && !isBlank(bytes, position - 1, position)) this.#opened = field;
    return this.#quotes();
  }

  /** Takes a value in quotes, behind others that are stray. */
  quoted(): Quotes {
    this.#quoted = true;
    return this.#quotes();
  }

  #quotes(): Quotes {
    return this.#closed && this.#quoted ? "torn" : "stray";
  }
}

const isLetter = (byte: number): boolean => byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
