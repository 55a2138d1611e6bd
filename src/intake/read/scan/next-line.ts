import {backslash, carriageReturn, type QuoteBytes, space} from "./bytes.ts";

/** Fewer fields than this stand in many a line of prose too. */
const tellingFields = 3;

export interface LineShape extends QuoteBytes {
  delimiter: number;
  /** Whether a space behind a delimiter belongs to it. */
  padded?: boolean;
  newline: number;
  /** Fields of a whole record. */
  fields: number;
}

/**
 * Whether a misquoted record has all its fields on its line, if a quote closes its field only where the field ends there:
 * quotes that nobody doubled, such as inches and apostrophes, leave a record on its line. Two quotes are one within a
 * field, here as elsewhere.
 */
export function fitsLoosely(bytes: Buffer, start: number, lineEnd: number, shape: LineShape): boolean {
  const {delimiter, padded, quote, escaping, fields} = shape;
  if (fields < tellingFields) return false;
  const end = lineEnd > start && bytes[lineEnd - 1] === carriageReturn ? lineEnd - 1 : lineEnd;
  let count = 1;
  let quoted = bytes[start] === quote;
  for (let at = quoted ? start + 1 : start; at < end; at++) {
    const byte = bytes[at];
    if (quoted) {
      const next = at + 1 === end ? delimiter : bytes[at + 1];
      if (byte === escaping && (next === quote || next === backslash)) at++;
      else if (byte === quote && next === delimiter) quoted = false;
    } else if (byte === delimiter) {
      count++;
      if (padded && bytes[at + 1] === space) at++;
      quoted = at + 1 < end && bytes[at + 1] === quote;
      if (quoted) at++;
    }
  }
  return !quoted && count === fields;
}

/**
 * Whether a line holds exactly one record, its quotes in order: then the misquoted record on the line before ended
 * there. Undefined where the bytes end before the line does.
 */
export function isWholeRecord(
  bytes: Buffer,
  start: number,
  last: boolean,
  shape: LineShape
): boolean | undefined {
  const {delimiter, padded, newline, quote, escaping, fields} = shape;
  if (fields < tellingFields) return false;
  const found = bytes.indexOf(newline, start);
  if (found === -1 && !last) return undefined;
  let end = found === -1 ? bytes.length : found;
  if (end > start && bytes[end - 1] === carriageReturn) end--;
  let count = 1;
  let fieldStart = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === delimiter) {
      count++;
      if (padded && bytes[at + 1] === space) at++;
      fieldStart = true;
      continue;
    }
    if (byte === quote) {
      if (!fieldStart) return false;
      at = closing(at + 1);
      if (at === -1 || (at + 1 < end && bytes[at + 1] !== delimiter)) return false;
    }
    fieldStart = false;
  }
  return count === fields;

  function closing(from: number): number {
    for (let at = from; at < end; at++) {
      if (escaping === backslash && bytes[at] === backslash) at++;
      else if (bytes[at] === quote) {
        if (bytes[at + 1] !== quote || escaping === backslash) return at;
        at++;
      }
    }
    return -1;
  }
}
