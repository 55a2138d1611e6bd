import {isUtf8} from "node:buffer";
import {createHash} from "node:crypto";
import {readFile, stat} from "node:fs/promises";
import {basename, extname, resolve} from "node:path";
import type {JobConfig} from "../../config/job.ts";
import {refusal} from "../../error.ts";
import {decideEncoding, notUtf8, readSample} from "./decode.ts";
import type {Dialect} from "./dialect.ts";
import {cutRecords, firstNewline} from "./grid-cut.ts";
import {decideGridDelimiter, pinnedByFirstLine} from "./grid-dialect.ts";
import type {MalformedRecord} from "./scan/malformed.ts";
import {firstInvalid} from "./scan/utf8.ts";

/** A line of a file cut into cells, however many it has; titles, headers and totals are rows like any other. */
export interface GridRow {
  /** Physical line it starts on, counted from 1. */
  line: number;
  /** Exactly as written, quotes undone. */
  cells: readonly string[];
  /** Where it is in the text of the file, in bytes, where it has one: start included, end not. */
  start?: number;
  end?: number;
}

/** The file a grid was cut from. */
export interface GridFile {
  /** Absolute. */
  path: string;
  /** Of the file as it lies on disk. */
  sha256: string;
  bytes: number;
  dialect: Dialect;
  /** The bytes of a row or malformed record as UTF-8. */
  rawOf(place: {start?: number; end?: number}): Uint8Array | undefined;
}

/** One sheet, or a whole text file: every record is a row or malformed, lines with nothing on them are neither. */
export interface Grid {
  /** Of the sheet; of a text file, its name without the ending. */
  name: string;
  rows: readonly GridRow[];
  /** Misquoted, NUL bytes, not UTF-8. Numbered among all records of the grid, from 1. */
  malformed: readonly MalformedRecord[];
  blankLines: number;
  file: GridFile;
}

/** Such files are read whole; the largest report export we know of is a tenth of this. */
const mostBytes = 256 << 20;

/**
 * A whole file cut into cells, nothing skipped and nothing taken for a header: for adapters that give records another
 * shape. Rows may have different numbers of cells. Throws what `readSample` and `decideEncoding` throw, and a refusal
 * for a file above 256 MiB.
 */
export async function readGrid(file: string, settings: JobConfig["dialect"]): Promise<readonly Grid[]> {
  const path = resolve(file);
  const sample = await readSample(path);
  const encoding = decideEncoding(sample, settings.encoding, path);
  const {size} = await stat(path);
  if (size > mostBytes)
    throw refusal("file: larger than 256 MiB, too large for this system's adapter", {
      at: {file: path},
      next: "export it in parts, such as a file a year"
    });
  const bytes = await readFile(path);
  if (!encoding.declared) assertUtf8(bytes, path);
  const from = encoding.bom ? 3 : 0;
  const newline = firstNewline(bytes, from);
  const first = pinnedByFirstLine(bytes, from, newline);
  const pinned = settings.delimiter === "tab" ? "\t" : settings.delimiter;
  const {delimiter, evidence} = decideGridDelimiter(bytes, {
    from,
    newline,
    pinned: pinned ?? first?.delimiter
  });
  const cut = cutRecords(bytes, {
    delimiter,
    newline,
    from: first?.next ?? from,
    line: first === undefined ? 1 : 2
  });
  const dialect: Dialect = {
    delimiter,
    quote: '"',
    newline,
    bom: encoding.bom,
    encoding: encoding.encoding,
    evidence
  };
  return [
    {
      name: basename(path, extname(path)),
      ...cut,
      file: {
        path,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        bytes: bytes.length,
        dialect,
        rawOf: ({start, end}) =>
          start === undefined || end === undefined ? undefined : bytes.subarray(start, end)
      }
    }
  ];
}

function assertUtf8(bytes: Buffer, path: string): void {
  if (isUtf8(bytes)) return;
  const byte = firstInvalid(bytes);
  let line = 1;
  for (let at = 0; at < byte; at++) if (bytes[at] === 10) line++;
  throw notUtf8(path, {byte, line});
}
