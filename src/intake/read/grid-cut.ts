import {isUtf8} from "node:buffer";
import {type Code, codes} from "../codes.ts";
import type {Delimiter, Newline} from "./dialect.ts";
import type {GridRow} from "./grid.ts";
import {carriageReturn, lineFeed, quote, usualQuotes} from "./scan/bytes.ts";
import {endOfDamage} from "./scan/damage.ts";
import type {MalformedRecord} from "./scan/malformed.ts";
import type {LineShape} from "./scan/next-line.ts";
import {type Quotes, Resync} from "./scan/resync.ts";
import {maxRecordBytes} from "./scan/too-long.ts";
import {TornValue} from "./scan/torn.ts";

export interface CutOptions {
  delimiter: Delimiter;
  newline: Newline;
  /** Cells that most lines have, where it is known: a line of as many ends a misquoted record before it. */
  cells?: number;
  /** Byte to start at and the physical line it is on. */
  from: number;
  line: number;
}

export interface Cut {
  rows: GridRow[];
  malformed: MalformedRecord[];
  blankLines: number;
}

interface Piece {
  cells: string[];
  next: number;
  lines: number;
  quotes: Quotes;
  code?: Code;
  /** Whether the record may end elsewhere. */
  guessed?: boolean;
}

/**
 * Cuts UTF-8 text into records and cells by RFC 4180. A quote opens a quoted cell only as its first byte. A record with
 * a quoting error is malformed and costs itself alone: the same two rules decide where it ends, and what is doubted
 * after it, that decide it for the scan.
 */
export function cutRecords(
  bytes: Buffer,
  {delimiter, newline, cells = 0, from, line: first}: CutOptions
): Cut {
  const cutter = new Cutter(bytes, delimiter, newline, cells);
  const rows = new Map<number, GridRow>();
  const malformed: MalformedRecord[] = [];
  const resync = new Resync(malformed);
  const wholly = isUtf8(bytes);
  let blankLines = 0;
  let record = 0;
  let line = first;
  for (let start = from; start < bytes.length; ) {
    const ending = cutter.lineEnd(start);
    if (ending > 0) {
      blankLines++;
      line++;
      start += ending;
      continue;
    }
    const piece = cutter.record(start);
    const {next: end, lines, quotes, guessed = false} = piece;
    const code = piece.code ?? faultOf(bytes.subarray(start, end), wholly);
    record++;
    if (code !== undefined) malformed.push({record, line, code, reason: codes[code], start, end});
    else rows.set(record, {line, cells: piece.cells, start, end});
    if (resync.doubts(line)) resync.follow({record, line, start, end}, code !== undefined, quotes);
    line += lines;
    if (guessed) resync.begin(line);
    start = end;
  }
  for (const {record} of malformed) rows.delete(record);
  return {rows: [...rows.values()], malformed, blankLines};
}

function faultOf(record: Buffer, wholly: boolean): Code | undefined {
  if (record.length > maxRecordBytes) return "record_too_long";
  if (record.includes(0)) return "nul_byte";
  return wholly || isUtf8(record) ? undefined : "invalid_utf8";
}

/** The first line end outside quotes; `\r` alone only where there is no other. */
export function firstNewline(bytes: Buffer, from: number): Newline {
  let quoted = false;
  let alone = false;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === lineFeed) return bytes[at - 1] === carriageReturn ? "\r\n" : "\n";
    else if (byte === carriageReturn && bytes[at + 1] !== lineFeed && at + 1 < bytes.length) alone = true;
  }
  return alone ? "\r" : "\n";
}

class Cutter {
  readonly #bytes: Buffer;
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #cells: number;
  readonly #shape: LineShape;
  readonly #torn = new TornValue();

  constructor(bytes: Buffer, delimiter: Delimiter, newline: Newline, cells: number) {
    this.#cells = cells;
    this.#bytes = bytes;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#newline = newline === "\r" ? carriageReturn : lineFeed;
    this.#shape = {...usualQuotes, delimiter: this.#delimiter, newline: this.#newline, fields: cells};
  }

  /** Bytes of the line end at a place; 0 where there is none. */
  lineEnd(at: number): number {
    const byte = this.#bytes[at];
    if (byte === this.#newline) return 1;
    return byte === carriageReturn && this.#newline === lineFeed && this.#bytes[at + 1] === lineFeed ? 2 : 0;
  }

  record(start: number): Piece {
    const bytes = this.#bytes;
    const cells: string[] = [];
    let lines = 1;
    let quotes: Quotes = "none";
    for (let at = start; ; ) {
      if (bytes[at] === quote) {
        const close = this.#closing(at + 1);
        if (close === -1 || close - start >= maxRecordBytes) return this.#damaged("unclosed_quote", start);
        const after = close + 1;
        if (after < bytes.length && bytes[after] !== this.#delimiter && this.lineEnd(after) === 0)
          return this.#damaged("text_after_quote", start);
        cells.push(bytes.toString("utf8", at + 1, close).replaceAll('""', '"'));
        for (let k = at; k < close; k++) if (bytes[k] === this.#newline) lines++;
        if (quotes === "none") quotes = "paired";
        else if (quotes !== "paired") quotes = this.#torn.quoted();
        at = after;
      } else {
        let stop = at;
        for (; stop < bytes.length && bytes[stop] !== this.#delimiter && this.lineEnd(stop) === 0; stop++) {
          if (bytes[stop] === quote)
            quotes = this.#torn.stray(bytes, stop, cells.length + 1, this.#shape, quotes);
        }
        cells.push(bytes.toString("utf8", at, stop));
        at = stop;
      }
      if (at < bytes.length && bytes[at] === this.#delimiter) at++;
      else {
        const torn = quotes === "torn" && cells.length === this.#cells;
        const next = at + this.lineEnd(at);
        return {cells, next, lines, quotes, ...(torn ? {code: "torn_value" as const} : {})};
      }
    }
  }

  /** The quote that closes a quoted cell; -1 where none does. */
  #closing(from: number): number {
    let at = this.#bytes.indexOf(quote, from);
    while (at !== -1 && this.#bytes[at + 1] === quote) at = this.#bytes.indexOf(quote, at + 2);
    return at;
  }

  #damaged(code: Code, start: number): Piece {
    const damage = endOfDamage(this.#bytes, this.#newline, start, true, this.#shape);
    if (typeof damage === "object") return {cells: [], quotes: "damaged", code, ...damage};
    const end = this.#bytes.indexOf(this.#newline, start + maxRecordBytes);
    const next = end === -1 ? this.#bytes.length : end + 1;
    return {cells: [], quotes: "damaged", code: "record_too_long", next, lines: 1, guessed: true};
  }
}
