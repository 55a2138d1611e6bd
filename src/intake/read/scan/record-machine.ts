import type {Code} from "../../codes.ts";
import {carriageReturn, isBlank, lineFeed, quoteBytesOf, space} from "./bytes.ts";
import {endOfDamage} from "./damage.ts";
import type {LineShape} from "./next-line.ts";
import {PlainRecords} from "./plain-records.ts";
import {cutOff, QuotedField} from "./quoted-field.ts";
import {type OnRecord, RecordLog} from "./record-log.ts";
import type {Quotes} from "./resync.ts";
import {maxRecordBytes, TooLong} from "./too-long.ts";
import {TornValue} from "./torn.ts";
import {Window} from "./window.ts";

const needMore = -1;

// What a byte means outside quotes. Not in a file of their own: imported, they would be looked up for every byte.
const ordinary = 0;
const delimiterKind = 1;
const newlineKind = 2;
const quoteKind = 3;
const returnKind = 4;
const nulKind = 5;

export interface RecordMachineOptions {
  delimiter: string;
  /** Whether a space behind a delimiter belongs to it. */
  padded?: boolean;
  quote: string;
  escaping: string;
  /** `\n` also ends records written with `\r\n`; `mixed` is every line end. */
  newline: "\n" | "\r" | "mixed";
  /** Fields in the header. */
  fields: number;
  /** Byte at which the header starts, and its physical line. */
  offset: number;
  line: number;
  /** There is no header: the first record is one. */
  headless?: boolean;
  /** For those who ask where a record is. */
  onRecord?: OnRecord;
}

/**
 * Finds records in bytes by RFC 4180, names the malformed ones and counts what readers tend to disagree about.
 * It builds no values, so that it can be fast, and shares no code with either reader, so that it can be believed.
 *
 * A quote opens a quoted field only as the field's first byte; elsewhere it is text. A backslash escapes only where the
 * dialect says so, and only a quote or a backslash. Where a record with a quoting error
 * ends is for `endOfDamage` to say; where that is a guess, the records behind it are taken only as `Resync` says.
 */
export class RecordMachine {
  readonly found: RecordLog;
  readonly #window: Window;
  readonly #kinds: Uint8Array;
  readonly #newline: number;
  readonly #shape: LineShape;
  /** Whether a carriage return alone ends a record, among other line ends. */
  readonly #returnsEnd: boolean;
  readonly #padded: boolean;
  readonly #plain: PlainRecords;
  readonly #quoted: QuotedField;
  readonly #tooLong: TooLong;
  readonly #torn = new TornValue();
  /** Of the record being read: places in the window of backslashes that escaping nothing. */
  #odd: number[] = [];

  constructor(options: RecordMachineOptions) {
    const {
      delimiter,
      padded = false,
      quote,
      escaping,
      newline,
      fields,
      offset,
      line,
      headless,
      onRecord
    } = options;
    const delimiterByte = delimiter.charCodeAt(0);
    this.#newline = newline === "mixed" ? lineFeed : newline.charCodeAt(0);
    this.#returnsEnd = newline === "mixed";
    const quotes = quoteBytesOf({quote, escaping});
    this.#padded = padded;
    this.#shape = {...quotes, delimiter: delimiterByte, padded, newline: this.#newline, fields};
    this.#kinds = kindsOf(this.#shape);
    this.#window = new Window(offset);
    this.found = new RecordLog(this.#window, {newline: this.#newline, fields, onRecord});
    this.found.line = line;
    if (headless === true) this.found.withoutHeader();
    this.#plain = new PlainRecords(this.#window, this.found, this.#shape);
    this.#quoted = new QuotedField(this.#newline, quotes);
    this.#tooLong = new TooLong(this.#window, this.found, this.#newline);
  }

  /** Takes whole records from the window and returns how many bytes they were; the rest comes again. */
  consume(bytes: Buffer, last: boolean): number {
    const end = bytes.length;
    this.#window.show(bytes, last ? end : bytes.lastIndexOf(this.#newline) + 1);
    this.#plain.reset();
    let position = this.#tooLong.resume(end, last);
    while (position < end) {
      position = this.#plain.pass(position, end);
      if (position === end) break;
      const next = this.#record(position, end, last);
      if (next === needMore) break;
      if (this.#odd.length > 0)
        for (const odd of this.#odd) this.found.oddEscapes.push(this.#window.offset + odd);
      position = next;
    }
    this.#window.offset += position;
    return position;
  }

  /** Reads the record at `start` byte by byte; returns where the next one starts, or `needMore`. */
  #record(start: number, end: number, last: boolean): number {
    const bytes = this.#window.bytes;
    const kinds = this.#kinds;
    const quoted = this.#quoted;
    const log = this.found;
    const longest = start + maxRecordBytes;
    const limit = Math.min(end, longest);
    let position = start;
    let fieldStart = start;
    let fields = 1;
    let lines = 1;
    let spaced = 0;
    let returns = 0;
    let nul = false;
    let quotes: Quotes = "none";
    if (this.#odd.length > 0) this.#odd = [];

    for (;;) {
      while (position < end && kinds[bytes[position]!] === ordinary) position++;
      if (position === end) {
        if (!last) return this.#more(start, end);
        log.finish(start, end, end, fields, lines, spaced, returns, nul, quotes);
        return end;
      }
      switch (kinds[bytes[position]!]) {
        case delimiterKind:
          fields++;
          fieldStart = ++position;
          if (this.#padded && bytes[position] === space) fieldStart = ++position;
          break;
        case newlineKind:
          if (position === start) return this.#blank(position + 1);
          log.endedByLineFeed++;
          log.finish(start, position, position + 1, fields, lines, spaced, returns, nul, quotes);
          return position + 1;
        case returnKind:
          if (position + 1 === end && !last) return this.#more(start, end);
          if (bytes[position + 1] === lineFeed && position + 1 < end) {
            if (position === start) return this.#blank(position + 2);
            log.endedByReturnLineFeed++;
            log.finish(start, position, position + 2, fields, lines, spaced, returns, nul, quotes);
            return position + 2;
          }
          if (this.#returnsEnd) {
            if (position === start) return this.#blank(position + 1);
            log.endedByReturn++;
            log.finish(start, position, position + 1, fields, lines, spaced, returns, nul, quotes);
            return position + 1;
          }
          returns++;
          position++;
          break;
        case nulKind:
          nul = true;
          position++;
          break;
        default: {
          if (position !== fieldStart) {
            if (isBlank(bytes, fieldStart, position)) spaced++;
            if (position + 1 === end && !last) return this.#more(start, end);
            quotes = this.#torn.stray(bytes, position, fields, this.#shape, quotes);
            position++;
            break;
          }
          if (position > longest) return this.#tooLong.begin(start, position, end, last);
          if (quotes === "none") quotes = "paired";
          else if (quotes !== "paired") quotes = this.#torn.quoted();
          position = quoted.pass(bytes, position + 1, limit, last);
          if (position < 0) return this.#notClosed(position, start, end, last);
          lines += quoted.lines;
          nul ||= quoted.nul;
          if (quoted.oddEscapes.length > 0) this.#odd.push(...quoted.oddEscapes);
          if (position === end) break;
          const after = kinds[bytes[position]!];
          if (after === delimiterKind || after === newlineKind) break;
          if (after === returnKind) {
            if (position + 1 === end && !last) return this.#more(start, end);
            if (this.#returnsEnd || (position + 1 < end && bytes[position + 1] === lineFeed)) break;
          }
          return this.#damaged("text_after_quote", start, end, last);
        }
      }
    }
  }

  #more(start: number, end: number): number {
    return end - start < maxRecordBytes ? needMore : this.#tooLong.begin(start, end, end, false);
  }

  #blank(next: number): number {
    this.found.blank();
    return next;
  }

  /** @param why `unclosed` or `cutOff` */
  #notClosed(why: number, start: number, end: number, last: boolean): number {
    if (why === cutOff) return this.#more(start, end);
    const mayClose = !last && end - start < maxRecordBytes;
    return mayClose ? needMore : this.#damaged("unclosed_quote", start, end, last);
  }

  #damaged(code: Code, start: number, end: number, last: boolean): number {
    this.#odd = [];
    const damage = endOfDamage(this.#window.bytes, this.#newline, start, last, this.#shape);
    if (damage === "more") return needMore;
    if (damage === "too long")
      return this.#tooLong.begin(start, Math.min(end, start + maxRecordBytes), end, last);
    this.found.finishDamaged(code, start, damage.next, damage.lines, damage.guessed);
    return damage.next;
  }
}

/** The kind of each of the 256 bytes; a carriage return that ends records is a newline. */
function kindsOf({delimiter, newline, quote}: LineShape): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds[0] = nulKind;
  kinds[carriageReturn] = returnKind;
  kinds[newline] = newlineKind;
  if (quote !== -1) kinds[quote] = quoteKind;
  kinds[delimiter] = delimiterKind;
  return kinds;
}
