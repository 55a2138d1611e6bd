import {codes} from "../../codes.ts";
import type {MalformedRecord} from "./malformed.ts";

/** How far behind a misquoted record the next ones are in doubt, in physical lines. */
const reach = 100;

/** What a record's quotes say about where it starts. */
export type Quotes = "none" | "paired" | "stray" | "torn" | "damaged";

/**
 * Where a misquoted record ends is a guess when it may run over several lines: a wrong one leaves the middle and the
 * tail of a quoted value standing as records. Records behind it are therefore in doubt until quotes show which it was:
 * a quoted field confirms the guess, a quote within text or another misquoted record condemns all that came since.
 */
export class Resync {
  readonly #malformed: MalformedRecord[];
  #suspects: MalformedRecord[] = [];
  #from = 0;
  #lastLine = 0;

  /** @param malformed records found so far, kept in record order */
  constructor(malformed: MalformedRecord[]) {
    this.#malformed = malformed;
  }

  /** Whether records on this line are still in doubt. */
  doubts(line: number): boolean {
    return line <= this.#lastLine;
  }

  /** Doubts the records from `line` on: the one before was just found misquoted. */
  begin(line: number): void {
    this.#suspects = [];
    this.#from = this.#malformed.length;
    this.#lastLine = line + reach;
  }

  /** Takes the next record, not in `malformed` yet unless something else is wrong with it. */
  follow(record: Omit<MalformedRecord, "code" | "reason">, known: boolean, quotes: Quotes): void {
    if (!known && quotes !== "paired")
      this.#suspects.push({...record, code: "after_misquoted", reason: codes.after_misquoted});
    if (quotes === "none") return;
    this.#lastLine = 0;
    if (quotes === "paired") return;
    const since = [...this.#malformed.splice(this.#from), ...this.#suspects];
    this.#malformed.push(...since.sort((a, b) => a.record - b.record));
  }
}
