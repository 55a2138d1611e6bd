import type {RecordLog} from "./record-log.ts";
import type {Window} from "./window.ts";

/** No record is longer; a quote still open after this many bytes was never meant to open anything. */
export const maxRecordBytes = 1 << 20;

/** Passes over a record that is too long, which may go on for many windows, to the end of a line. */
export class TooLong {
  readonly #window: Window;
  readonly #log: RecordLog;
  readonly #newline: number;
  /** Where in the file the record started whose end has not come yet, and its lines so far. */
  #open: {start: number; lines: number} | undefined;

  constructor(window: Window, log: RecordLog, newline: number) {
    this.#window = window;
    this.#log = log;
    this.#newline = newline;
  }

  /** Gives up the record at `start`, read as far as `position`; returns where the next one starts. */
  begin(start: number, position: number, end: number, last: boolean): number {
    const {bytes, offset, valid} = this.#window;
    let lines = 1;
    for (let at = start; at < position; at++) if (bytes[at] === this.#newline) lines++;
    this.#open = {start: offset + start, lines};
    if (!valid) this.#log.seesInvalid(start, end);
    return this.#pass(this.#open, position, end, last);
  }

  /** Where the first whole record of a new window starts. */
  resume(end: number, last: boolean): number {
    return this.#open === undefined ? 0 : this.#pass(this.#open, 0, end, last);
  }

  #pass(
    {start, lines}: {start: number; lines: number},
    position: number,
    end: number,
    last: boolean
  ): number {
    const {bytes, offset} = this.#window;
    const newline = bytes.indexOf(this.#newline, position);
    if (newline === -1 && !last) return end;
    this.#open = undefined;
    const next = newline === -1 ? end : newline + 1;
    this.#log.close("record_too_long", start - offset, next, lines, "damaged");
    return next;
  }
}
