import {createHash} from "node:crypto";
import {open} from "node:fs/promises";
import {refusal} from "../../../error.ts";
import type {Dialect} from "../dialect.ts";
import type {MalformedRecord} from "./malformed.ts";
import type {OnRecord} from "./record-log.ts";
import {RecordMachine} from "./record-machine.ts";
import {maxRecordBytes} from "./too-long.ts";

/** What one pass over the bytes of a file says, told without building a single value. */
export interface Scan {
  sha256: string;
  bytes: number;
  headerFields: number;
  headerLine: number;
  records: number;
  malformed: readonly MalformedRecord[];
  blankLines: number;
  /** Records over several physical lines. */
  multiline: number;
  /** Quotes that only white space separates from the start of their field: text here, a quote elsewhere. */
  spacedQuotes: number;
  /** Carriage returns outside quotes that end no line. */
  loneReturns: number;
  /** Records ended by `\n` and by `\r\n`. */
  ends: {lineFeed: number; returnLineFeed: number};
  /** Bytes of records with too few or too many fields, as often as each has a field too few or too many. */
  faultBytes: number;
  /** Bytes (from 0) of backslashes within quotes that stand before neither a quote nor a backslash: text. */
  oddEscapes: readonly number[];
  /** The first place that is not UTF-8. */
  invalid: {byte: number; line: number} | undefined;
}

export interface ScanOptions {
  dialect: Pick<Dialect, "delimiter" | "padded" | "quote" | "escaping" | "newline">;
  /** Where the last row of the header starts, and on which line; what comes before is hashed and no more. */
  from: {start: number; line: number; headless?: true};
  /** Fields in the header. */
  fields: number;
  /** Stop at the first byte that is not UTF-8. */
  stopAtInvalid?: boolean;
  signal?: AbortSignal | undefined;
  /** Called with the number of bytes read so far. */
  onBytes?: ((bytes: number) => void) | undefined;
  onRecord?: OnRecord;
}

const chunkBytes = 4 << 20;
/** A file that goes on like this was not written in the dialect it is read in. */
const hopeless = 250_000;

const machineFor = ({
  dialect,
  from,
  fields,
  onRecord
}: Pick<ScanOptions, "dialect" | "from" | "fields" | "onRecord">): RecordMachine =>
  new RecordMachine({
    delimiter: dialect.delimiter,
    padded: dialect.padded === true,
    quote: dialect.quote,
    escaping: dialect.escaping,
    newline: dialect.newline === "\r\n" ? "\n" : dialect.newline,
    fields,
    offset: from.start,
    line: from.line,
    headless: from.headless === true,
    ...(onRecord === undefined ? {} : {onRecord})
  });

/** What the whole records at the start of a file let expect of its `faultBytes`, for each byte. */
export function faultsInSample(
  sample: Buffer,
  options: Pick<ScanOptions, "dialect" | "from" | "fields">
): number {
  const machine = machineFor(options);
  const read = machine.consume(sample.subarray(options.from.start), false);
  return read === 0 ? 0 : machine.found.faultBytes / read;
}

/** Reads a file once, in order and in bounded memory: its hash, its records, its malformed records by name. */
export async function scanFile(path: string, options: ScanOptions): Promise<Scan> {
  const {from: place, stopAtInvalid = false, signal, onBytes} = options;
  const machine = machineFor(options);
  const {found} = machine;
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(maxRecordBytes + chunkBytes);
  const file = await open(path);
  let bytes = 0;
  try {
    let held = 0;
    for (;;) {
      signal?.throwIfAborted();
      const {bytesRead} = await file.read(buffer, held, chunkBytes, bytes);
      hash.update(buffer.subarray(held, held + bytesRead));
      const from = bytes === 0 ? Math.min(place.start, bytesRead) : 0;
      const end = held + bytesRead;
      bytes += bytesRead;
      onBytes?.(bytes);
      const taken = from + machine.consume(buffer.subarray(from, end), bytesRead === 0);
      if (bytesRead === 0) break;
      if (stopAtInvalid && found.invalid !== undefined) break;
      if (found.malformed.length > hopeless && found.malformed.length * 2 > found.records) {
        throw refusal(`malformed records: more than half of the first ${found.records}`, {
          at: {file: path},
          next: "look at how the file is written, and give job.dialect.delimiter if it was guessed wrongly"
        });
      }
      buffer.copyWithin(0, taken, end);
      held = end - taken;
    }
  } finally {
    await file.close();
  }
  return {
    sha256: hash.digest("hex"),
    bytes,
    headerFields: found.headerFields,
    headerLine: found.headerLine,
    records: Math.max(0, found.records),
    malformed: found.malformed,
    blankLines: found.blankLines,
    multiline: found.multiline,
    spacedQuotes: found.spacedQuotes,
    loneReturns: found.loneReturns,
    ends: {lineFeed: found.endedByLineFeed, returnLineFeed: found.endedByReturnLineFeed},
    faultBytes: found.faultBytes,
    oddEscapes: found.oddEscapes,
    invalid: found.invalid
  };
}
