import {isUtf8} from "node:buffer";
import {type Code, codes} from "../../codes.ts";
import type {MalformedRecord} from "./malformed.ts";
import {type Quotes, Resync} from "./resync.ts";
import {maxRecordBytes} from "./too-long.ts";
import {firstInvalid} from "./utf8.ts";
import type {Window} from "./window.ts";

/** Called for each record in order, the header as record 0; bytes are counted in the file. */
export type OnRecord = (record: number, line: number, start: number, end: number) => void;

/** What has been found in a file so far: how many records, which of them are malformed, what readers disagree about. */
export class RecordLog {
  /** Records seen, the header not counted. */
  records = -1;
  line = 1;
  headerFields = 0;
  /** Line the header starts on. */
  headerLine = 0;
  blankLines = 0;
  /** Records over several physical lines. */
  multiline = 0;
  /** Quotes that only white space separates from the start of their field. */
  spacedQuotes = 0;
  loneReturns = 0;
  endedByLineFeed = 0;
  endedByReturnLineFeed = 0;
  /** Records that a carriage return alone ends, among other line ends. */
  endedByReturn = 0;
  /** Bytes of records with too few or too many fields, as often as each has a field too few or too many. */
  faultBytes = 0;
  /** Bytes in the file of backslashes within quotes that escaping nothing. */
  readonly oddEscapes: number[] = [];
  readonly malformed: MalformedRecord[] = [];
  /** The first place that is not UTF-8: a byte counted from 0 and its line. */
  invalid: {byte: number; line: number} | undefined;

  readonly #resync = new Resync(this.malformed);
  readonly #window: Window;
  readonly #newline: number;
  readonly #fields: number;
  readonly #onRecord: OnRecord | undefined;

  constructor(
    window: Window,
    {newline, fields, onRecord}: {newline: number; fields: number; onRecord: OnRecord | undefined}
  ) {
    this.#window = window;
    this.#newline = newline;
    this.#fields = fields;
    this.#onRecord = onRecord;
  }

  /** There is no header: numbers and lines are as if one stood on the line before. */
  withoutHeader(): void {
    this.records = 0;
    this.headerFields = this.#fields;
    this.headerLine = this.line - 1;
  }

  /** A line with nothing on it is no record. */
  blank(): void {
    this.blankLines++;
    this.line++;
  }

  /** Judges the record at `start`, whose content ends at `end` and whose line at `next`. Places are in the window. */
  finish(
    start: number,
    end: number,
    next: number,
    fields: number,
    lines: number,
    spaced: number,
    returns: number,
    nul: boolean,
    quotes: Quotes
  ): void {
    this.spacedQuotes += spaced;
    this.loneReturns += returns;
    if (this.records === -1) this.headerFields = fields;
    let code: Code | undefined;
    if (end - start > maxRecordBytes) code = "record_too_long";
    else if (nul) code = "nul_byte";
    else if (!this.#window.valid && this.seesInvalid(start, end)) code = "invalid_utf8";
    else if (quotes === "torn" && fields === this.#fields) code = "torn_value";
    else if (fields !== this.#fields) {
      code = fields < this.#fields ? "too_few_fields" : "too_many_fields";
      if (this.records >= 0) this.faultBytes += Math.abs(fields - this.#fields) * (next - start);
    }
    this.close(code, start, next, lines, quotes);
  }

  /** @param guessed whether the record may end elsewhere, so that what follows is in doubt */
  finishDamaged(code: Code, start: number, next: number, lines: number, guessed: boolean): void {
    if (!this.#window.valid) this.seesInvalid(start, next);
    this.close(code, start, next, lines, "damaged");
    if (guessed) this.#resync.begin(this.line);
  }

  /** Counts the record that ends before `next`, as malformed when a code says why. */
  close(code: Code | undefined, start: number, next: number, lines: number, quotes: Quotes): void {
    const {offset} = this.#window;
    const record = ++this.records;
    if (record === 0) this.headerLine = this.line;
    if (code !== undefined && record > 0) {
      this.malformed.push({
        record,
        line: this.line,
        code,
        reason: codes[code],
        start: offset + start,
        end: offset + next
      });
    }
    if (record > 0 && this.#resync.doubts(this.line)) {
      const place = {record, line: this.line, start: offset + start, end: offset + next};
      this.#resync.follow(place, code !== undefined, quotes);
    }
    if (lines > 1) this.multiline++;
    this.#onRecord?.(record, this.line, offset + start, offset + next);
    this.line += lines;
  }

  /** Whether the bytes are not UTF-8; remembers the first place in the file. */
  seesInvalid(start: number, end: number): boolean {
    const bytes = this.#window.bytes.subarray(start, end);
    if (isUtf8(bytes)) return false;
    if (this.invalid === undefined) {
      const at = firstInvalid(bytes);
      let line = this.line;
      for (let k = 0; k < at; k++) if (bytes[k] === this.#newline) line++;
      this.invalid = {byte: this.#window.offset + start + at, line};
    }
    return true;
  }
}
