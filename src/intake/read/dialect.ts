import type {JobConfig} from "../../config/job.ts";
import {usageError} from "../../error.ts";
import {type Fit, fitsOf, shareOf} from "./dialect/fit.ts";
import {lineEndsOf, newlineOf} from "./dialect/line-ends.ts";
import {sentence} from "./dialect/sentence.ts";
import {sepLineOf} from "./dialect/sep-line.ts";
import type {EncodingName} from "./encoding/encoding.ts";

export type Delimiter = "," | ";" | "\t" | "|" | " ";
/** `mixed`: carriage returns alone end records too, among others. */
export type Newline = "\n" | "\r\n" | "\r" | "mixed";
/** What ends records: `\n` with or without `\r`, `\r` alone, or all of them. */
export type LineEnds = "lineFeed" | "return" | "any";

export interface QuoteStyle {
  /** What stands around values; `''` where nothing does. */
  quote: '"' | "'" | "";
  /** How a quote within quotes is written. */
  escaping: "doubled" | "backslash";
}

/** How a file writes its records. */
export interface Dialect extends QuoteStyle {
  delimiter: Delimiter;
  /** Whether a space behind a delimiter belongs to it. */
  padded?: boolean;
  newline: Newline;
  bom: boolean;
  encoding: EncodingName;
  /** Why it was read this way, one sentence. */
  evidence: string;
}

/** Where the table starts. */
export interface HeaderPlace {
  /** Byte of the text, and physical line, at which the names of the columns start. */
  start: number;
  line: number;
  /** Records the names are written over, from there on; none where the file has no header. */
  rows: number;
  /** Fields of the records, where all have another number than the header, or there is none. */
  width?: number;
  /** The names of a header with a quoting error, quotes left out, and where the first record is. */
  misquoted?: {names: readonly string[]; start: number; line: number};
}

export type DialectSettings = JobConfig["dialect"];

export interface DialectQuestion {
  settings?: DialectSettings;
  /** Whether the text is the whole file. */
  whole: boolean;
  path: string;
  /** Bytes before the text: a byte-order mark. */
  from?: number;
  /** What the job calls columns, as `headerName` gives them. */
  names?: ReadonlySet<string>;
}

export const delimiterNames: Record<Delimiter, string> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
  " ": "space"
};

/**
 * Decides how a file is written by its first 1000 records: the delimiter, quotes and line ends under which most of them
 * have as many fields as the header, and where the header is. What the job says is taken, unless the file plainly
 * fits something else (exit 2).
 *
 * @param text the start of the file, one character a byte
 */
export function decideDialect(
  text: string,
  {settings = {}, whole, path, from = 0, names = new Set()}: DialectQuestion
): Omit<Dialect, "bom" | "encoding"> & {header: HeaderPlace} {
  const sep = sepLineOf(text, from);
  const pinned = delimiterOf(settings.delimiter) ?? sep?.delimiter;
  const place = {whole, from: sep?.next ?? from, line: sep === undefined ? 1 : 2};
  const fits = lineEndsOf(text).flatMap((ends) => fitsOf(text, {ends, place, settings, names}));
  const ranked = [...fits].sort(byEvidence);
  const free = ranked.find(({columns}) => columns > 1);
  const allowed = ranked.filter((fit) => isAllowed(fit, settings, pinned));
  const best =
    allowed.find(({columns}) => columns > 1) ??
    allowed.find(({delimiter}) => delimiter === ",") ??
    allowed[0]!;
  assertFits(best, {free, settings, pinned, path});

  const header = {...headerPlace(best, settings, {path, from: place.from}), ...recordWidth(best, settings)};
  const newline = newlineOf(text, best.ends, place.from);
  const {delimiter, padded, quote, escaping} = best;
  return {
    delimiter,
    ...(padded ? {padded} : {}),
    quote,
    escaping,
    newline,
    header,
    evidence: sentence(best, {settings, sep, header, from: place.line})
  };
}

/** The delimiter a job says, by its name or itself. */
export const delimiterOf = (given: DialectSettings["delimiter"]): Delimiter | undefined =>
  given === "tab" ? "\t" : given === "space" ? " " : given;

const isAllowed = (
  fit: Fit,
  {quote, escape: said}: DialectSettings,
  delimiter: Delimiter | undefined
): boolean =>
  (delimiter === undefined || fit.delimiter === delimiter) &&
  (quote === undefined || fit.quote === (quote === "none" ? "" : quote)) &&
  (said === undefined || fit.quote === "" || fit.escaping === said);

const byEvidence = (a: Fit, b: Fit): number => b.score - a.score || b.columns - a.columns || a.rank - b.rank;

interface Pins {
  free: Fit | undefined;
  settings: DialectSettings;
  pinned: Delimiter | undefined;
  path: string;
}

/** A dialect that the job pins and the file does not have is an error, not a guess. */
function assertFits(best: Fit, {free, settings, pinned, path}: Pins): void {
  if (free === undefined || shareOf(free) < 0.9) return;
  const next = (setting: string) => `${sentence(free)}; change or remove dialect.${setting} in the job`;
  if (pinned !== undefined && best.columns === 1)
    throw usageError(
      `wrong delimiter: the job says ${delimiterNames[pinned]}, which the header does not hold`,
      {
        at: {file: path},
        next: next("delimiter")
      }
    );
  const setting =
    settings.quote !== undefined ? "quote" : settings.escape !== undefined ? "escape" : undefined;
  if (setting !== undefined && shareOf(best) < 0.5 && speaksAgainst(free, best))
    throw usageError(
      `wrong quotes: with what the job says, ${best.agreeing} of ${best.records} records fit the header`,
      {
        at: {file: path},
        next: next(setting)
      }
    );
}

/** A record or two that do not fit are spoiled records; other quotes are meant where they stand around values. */
const speaksAgainst = (free: Fit, best: Fit): boolean =>
  free.agreeing - best.agreeing >= 3 && (free.quote === "" || free.quoted > 0);

/** The fields of records that agree with each other and not with their header. */
function recordWidth(
  {records, agreeing, columns, width, headless}: Fit,
  {trailing_delimiter: trailing = false}: DialectSettings
): Pick<HeaderPlace, "width"> {
  if (headless) return {width: columns};
  if (trailing) return {width: columns + 1};
  return agreeing === 0 && records > 1 && width === columns - 1 ? {width} : {};
}

/** Names that are as many as the records have fields are plain enough, whatever is wrong with their quotes. */
function misquotedNames({header, first, columns, width, quote}: Fit): HeaderPlace["misquoted"] {
  if (header?.broken !== true || first === undefined || columns !== width || width < 2) return undefined;
  const names = header.cells.map((cell) => Buffer.from(cell, "latin1").toString().replaceAll(quote, ""));
  return {names, start: first.start, line: first.line};
}

function headerPlace(
  fit: Fit,
  {header_line: given, header_rows: rows = 1}: DialectSettings,
  {path, from = 0}: {path: string; from?: number}
): HeaderPlace {
  const misquoted = misquotedNames(fit);
  if (misquoted !== undefined && rows === 1 && (given ?? fit.header!.line) === fit.header!.line)
    return {start: fit.header!.start, line: fit.header!.line, rows, misquoted};
  if (given === undefined)
    return {start: fit.header?.start ?? from, line: fit.header?.line ?? 1, rows: fit.headless ? 0 : rows};
  if (fit.header?.line !== given)
    throw usageError(`wrong header line: no record starts on line ${given}`, {
      at: {file: path, line: given},
      next: "change or remove dialect.header_line in the job"
    });
  if (fit.columns === 1 && fit.width > 1)
    throw usageError(`wrong header line: one name on line ${given}, and records of ${fit.width} fields`, {
      at: {file: path, line: given},
      next: "change or remove dialect.header_line in the job"
    });
  return {start: fit.header.start, line: given, rows};
}
