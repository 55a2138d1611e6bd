import {isUtf8} from "node:buffer";
import {type Code, codes} from "../../codes.ts";
import {countByte, wordsOf} from "./byte-count.ts";
import {type Quotes, Resync} from "./resync.ts";
import type {MalformedRecord} from "./scan.ts";
import {firstInvalid} from "./utf8.ts";

/** No record is longer; a quote still open after this many bytes was never meant to open anything. */
export const maxRecordBytes = 1 << 20;
/** How far a damaged quoted passage is followed before only its first line is given up. */
const maxDamagedLines = 100;

const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const space = 0x20;
const needMore = -1;

const ordinary = 0;
const delimiterKind = 1;
const newlineKind = 2;
const quoteKind = 3;
const returnKind = 4;
const nulKind = 5;

export interface RecordMachineOptions {
  delimiter: string;
  /** `\n` also ends records written with `\r\n`. */
  newline: "\n" | "\r";
  /** Fields in the header. */
  fields: number;
  /** Bytes before the header: a byte-order mark. */
  offset: number;
  /** Called for each record in order; for those who ask where a record is. The header is record 0. */
  onRecord?: (record: number, line: number, start: number, end: number) => void;
}

/**
 * Finds records in bytes by RFC 4180, names the malformed ones and counts what readers tend to disagree about.
 * It builds no values, so that it can be fast, and shares no code with either reader, so that it can be believed.
 *
 * A quote opens a quoted field only as the field's first byte; elsewhere it is text. A record with a quoting error
 * ends on the line on which its quotes are in pairs again, at most 100 lines on, or else on its first line: a
 * stray quote costs a line or a passage, never the rest of the file. Where that end is a guess, the records behind it
 * are taken only as `Resync` says. A line with nothing on it is no record.
 */
export class RecordMachine {
  /** Records seen, the header not counted. */
  records = -1;
  line = 1;
  headerFields = 0;
  blankLines = 0;
  /** Records over several physical lines. */
  multiline = 0;
  /** Quotes that only white space separates from the start of their field. */
  spacedQuotes = 0;
  loneReturns = 0;
  endedByLineFeed = 0;
  endedByReturnLineFeed = 0;
  /** Line the header starts on. */
  headerLine = 0;
  readonly malformed: MalformedRecord[] = [];
  readonly #resync = new Resync(this.malformed);
  /** The first place that is not UTF-8: a byte counted from 0 and its line. */
  invalid: {byte: number; line: number} | undefined;

  readonly #kinds = new Uint8Array(256);
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #fields: number;
  readonly #onRecord: RecordMachineOptions["onRecord"];
  #offset: number;
  #window: Buffer = Buffer.alloc(0);
  #words: Int32Array = new Int32Array();
  #shift = 0;
  #windowValid = true;
  /** The next places in the window where a byte may have a meaning; -1 before they are looked for. */
  #nextQuote = -1;
  #nextNul = -1;
  #nextReturn = -1;
  /** Inside a record known to be too long, whose end has not come yet. */
  #tooLong: {start: number; lines: number} | undefined;

  constructor({delimiter, newline, fields, offset, onRecord}: RecordMachineOptions) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#newline = newline.charCodeAt(0);
    this.#kinds[0] = nulKind;
    this.#kinds[carriageReturn] = returnKind;
    this.#kinds[this.#newline] = newlineKind;
    this.#kinds[quote] = quoteKind;
    this.#kinds[this.#delimiter] = delimiterKind;
    this.#fields = fields;
    this.#offset = offset;
    this.#onRecord = onRecord;
  }

  /** Takes whole records from the window and returns how many bytes they were; the rest comes again. */
  consume(window: Buffer, last: boolean): number {
    const end = window.length;
    this.#window = window;
    ({words: this.#words, shift: this.#shift} = wordsOf(window));
    this.#nextQuote = -1;
    this.#nextNul = -1;
    this.#nextReturn = -1;
    const whole = last ? end : window.lastIndexOf(this.#newline) + 1;
    this.#windowValid = isUtf8(window.subarray(0, whole));
    let position = this.#tooLong === undefined ? 0 : this.#passTooLong(0, end, last);
    while (position < end) {
      position = this.#plainRecords(position, end);
      if (position === end) break;
      const next = this.#record(position, end, last);
      if (next === needMore) break;
      position = next;
    }
    this.#offset += position;
    return position;
  }

  /**
   * Passes over whole records in which nothing but delimiters has a meaning, and stops before one that needs
   * looking at byte by byte: most files are all of the first sort.
   */
  #plainRecords(start: number, end: number): number {
    if (!this.#windowValid) return start;
    const window = this.#window;
    const words = this.#words;
    const shift = this.#shift;
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    if (this.#nextQuote < start) this.#nextQuote = next(window, quote, start);
    if (this.#nextNul < start) this.#nextNul = next(window, 0, start);
    if (this.#nextReturn < start)
      this.#nextReturn = newline === lineFeed ? next(window, carriageReturn, start) : end;
    const special = Math.min(this.#nextQuote, this.#nextNul);
    let position = start;
    for (;;) {
      const found = window.indexOf(newline, position);
      if (found === -1 || found > special || found === position) return position;
      let contentEnd = found;
      if (this.#nextReturn < found) {
        if (this.#nextReturn !== found - 1 || this.#nextReturn === position) return position;
        contentEnd = this.#nextReturn;
        this.#nextReturn = next(window, carriageReturn, found);
        this.endedByReturnLineFeed++;
      } else this.endedByLineFeed++;
      const fields = 1 + countByte(window, words, shift, delimiter, position, contentEnd);
      this.#finish(position, contentEnd, found + 1, fields, 1, 0, 0, false, "none");
      position = found + 1;
    }
  }

  /** Reads the record at `start`; returns where the next one starts. */
  #record(start: number, end: number, last: boolean): number {
    const window = this.#window;
    const kinds = this.#kinds;
    const newline = this.#newline;
    let position = start;
    let fieldStart = start;
    let fields = 1;
    let lines = 1;
    let spaced = 0;
    let returns = 0;
    let nul = false;
    let quotes: Quotes = "none";

    for (;;) {
      while (position < end && kinds[window[position]!] === ordinary) position++;
      if (position === end) {
        if (!last) return this.#more(start, end);
        return this.#finish(start, end, end, fields, lines, spaced, returns, nul, quotes);
      }
      switch (kinds[window[position]!]) {
        case delimiterKind:
          fields++;
          fieldStart = ++position;
          break;
        case newlineKind:
          if (position === start) return this.#blank(position + 1);
          this.endedByLineFeed++;
          return this.#finish(start, position, position + 1, fields, lines, spaced, returns, nul, quotes);
        case returnKind:
          if (position + 1 === end && !last) return this.#more(start, end);
          if (window[position + 1] === lineFeed && position + 1 < end) {
            if (position === start) return this.#blank(position + 2);
            this.endedByReturnLineFeed++;
            return this.#finish(start, position, position + 2, fields, lines, spaced, returns, nul, quotes);
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
            if (isBlank(window, fieldStart, position)) spaced++;
            quotes = "stray";
            position++;
            break;
          }
          if (position - start > maxRecordBytes) return this.#startTooLong(start, position, end, last);
          const limit = Math.min(end, start + maxRecordBytes);
          if (quotes === "none") quotes = "paired";
          position++;
          for (;;) {
            while (position < limit && window[position] !== quote) {
              if (window[position] === newline) lines++;
              else if (window[position] === 0) nul = true;
              position++;
            }
            if (position >= limit) {
              const cut = limit === end && !last && end - start < maxRecordBytes;
              return cut ? needMore : this.#damaged("unclosed_quote", start, end, last);
            }
            if (position + 1 === end && !last) return this.#more(start, end);
            position++;
            if (position === end || window[position] !== quote) break;
            position++;
          }
          if (position === end) break;
          const after = kinds[window[position]!];
          if (after === delimiterKind || after === newlineKind) break;
          if (after === returnKind) {
            if (position + 1 === end && !last) return this.#more(start, end);
            if (position + 1 < end && window[position + 1] === lineFeed) break;
          }
          return this.#damaged("text_after_quote", start, end, last);
        }
      }
    }
  }

  #more(start: number, end: number): number {
    return end - start < maxRecordBytes ? needMore : this.#startTooLong(start, end, end, false);
  }

  #blank(next: number): number {
    this.blankLines++;
    this.line++;
    return next;
  }

  #finish(
    start: number,
    end: number,
    next: number,
    fields: number,
    lines: number,
    spaced: number,
    returns: number,
    nul: boolean,
    quotes: Quotes
  ): number {
    this.spacedQuotes += spaced;
    this.loneReturns += returns;
    if (this.records === -1) this.headerFields = fields;
    let code: Code | undefined;
    if (end - start > maxRecordBytes) code = "record_too_long";
    else if (nul) code = "nul_byte";
    else if (!this.#windowValid && this.#seesInvalid(start, end)) code = "invalid_utf8";
    else if (fields < this.#fields) code = "too_few_fields";
    else if (fields > this.#fields) code = "too_many_fields";
    this.#close(code, start, next, lines, quotes);
    return next;
  }

  /** Counts the record that ends before `next`, as malformed when a code says why. */
  #close(code: Code | undefined, start: number, next: number, lines: number, quotes: Quotes): void {
    const record = ++this.records;
    if (record === 0) this.headerLine = this.line;
    if (code !== undefined && record > 0) {
      this.malformed.push({
        record,
        line: this.line,
        code,
        reason: codes[code],
        start: this.#offset + start,
        end: this.#offset + next
      });
    }
    if (record > 0 && this.#resync.doubts(this.line)) {
      const place = {record, line: this.line, start: this.#offset + start, end: this.#offset + next};
      this.#resync.follow(place, code !== undefined, quotes);
    }
    if (lines > 1) this.multiline++;
    this.#onRecord?.(record, this.line, this.#offset + start, this.#offset + next);
    this.line += lines;
  }

  #damaged(code: Code, start: number, end: number, last: boolean): number {
    const window = this.#window;
    const limit = Math.min(end, start + maxRecordBytes);
    let open = false;
    let lines = 0;
    let firstLineEnd = -1;
    for (let position = start; position < limit && lines < maxDamagedLines; position++) {
      const byte = window[position];
      if (byte === quote) open = !open;
      else if (byte === this.#newline) {
        lines++;
        if (firstLineEnd === -1) firstLineEnd = position + 1;
        if (!open) return this.#closeDamaged(code, start, position + 1, lines, lines > 1);
      }
    }
    if (lines < maxDamagedLines && limit === end) {
      if (!last && end - start < maxRecordBytes) return needMore;
      if (last && !open) return this.#closeDamaged(code, start, end, lines + 1, lines > 0);
    }
    if (firstLineEnd !== -1) return this.#closeDamaged(code, start, firstLineEnd, 1, true);
    return last && limit === end
      ? this.#closeDamaged(code, start, end, 1, true)
      : this.#startTooLong(start, limit, end, last);
  }

  /** @param guessed whether the record may end elsewhere, so that what follows is in doubt */
  #closeDamaged(code: Code, start: number, next: number, lines: number, guessed: boolean): number {
    if (!this.#windowValid) this.#seesInvalid(start, next);
    this.#close(code, start, next, lines, "damaged");
    if (guessed) this.#resync.begin(this.line);
    return next;
  }

  #startTooLong(start: number, position: number, end: number, last: boolean): number {
    let lines = 1;
    for (let at = start; at < position; at++) if (this.#window[at] === this.#newline) lines++;
    this.#tooLong = {start: this.#offset + start, lines};
    if (!this.#windowValid) this.#seesInvalid(start, end);
    return this.#passTooLong(position, end, last);
  }

  #passTooLong(position: number, end: number, last: boolean): number {
    const newline = this.#window.indexOf(this.#newline, position);
    if (newline === -1 && !last) return end;
    const {start, lines} = this.#tooLong!;
    this.#tooLong = undefined;
    const next = newline === -1 ? end : newline + 1;
    this.#close("record_too_long", start - this.#offset, next, lines, "damaged");
    return next;
  }

  /** Whether the bytes are not UTF-8; remembers the first place in the file. */
  #seesInvalid(start: number, end: number): boolean {
    const bytes = this.#window.subarray(start, end);
    if (isUtf8(bytes)) return false;
    if (this.invalid === undefined) {
      const at = firstInvalid(bytes);
      let line = this.line;
      for (let k = 0; k < at; k++) if (bytes[k] === this.#newline) line++;
      this.invalid = {byte: this.#offset + start + at, line};
    }
    return true;
  }
}

const next = (window: Buffer, byte: number, from: number): number => {
  const at = window.indexOf(byte, from);
  return at === -1 ? window.length : at;
};

function isBlank(window: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (window[at]! > space) return false;
  return true;
}
