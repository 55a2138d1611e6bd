import {backslash, type QuoteBytes, usualQuotes} from "./bytes.ts";
import {fitsLoosely, isWholeRecord, type LineShape} from "./next-line.ts";
import {maxRecordBytes} from "./too-long.ts";

/** How far a damaged quoted passage is followed before only its first line is given up. */
const maxDamagedLines = 100;

/** Where a record with a quoting error ends, and whether it may end elsewhere; or why that cannot be said. */
export type DamageEnd = {next: number; lines: number; guessed: boolean} | "more" | "too long";

/**
 * A record with a quoting error ends on its first line where that has all its fields, quotes within them aside, or where
 * the line behind is a whole record in itself; else on the line on which its quotes are in pairs again, at most 100 lines
 * on; else on its first line. A stray quote costs a line or a passage, never the rest of the file.
 *
 * @param last whether the file ends where `bytes` do
 */
export function endOfDamage(
  bytes: Buffer,
  newline: number,
  start: number,
  last: boolean,
  shape: QuoteBytes | LineShape = usualQuotes
): DamageEnd {
  const {quote, escaping} = shape;
  const end = bytes.length;
  const limit = Math.min(end, start + maxRecordBytes);
  let open = false;
  let lines = 0;
  let firstLineEnd = -1;
  for (let position = start; position < limit && lines < maxDamagedLines; position++) {
    const byte = bytes[position];
    if (byte === backslash && escaping === backslash && bytes[position + 1] !== newline) position++;
    else if (byte === quote) open = !open;
    else if (byte === newline) {
      lines++;
      if (firstLineEnd === -1) {
        firstLineEnd = position + 1;
        if ("fields" in shape && fitsLoosely(bytes, start, position, shape))
          return {next: firstLineEnd, lines, guessed: false};
        const whole = open && "fields" in shape && isWholeRecord(bytes, firstLineEnd, last, shape);
        if (whole === undefined && bytes.length - start < maxRecordBytes) return "more";
        if (whole === true) return {next: firstLineEnd, lines, guessed: true};
      }
      if (!open) return {next: position + 1, lines, guessed: lines > 1};
    }
  }
  if (lines < maxDamagedLines && limit === end) {
    if (!last && end - start < maxRecordBytes) return "more";
    if (last && !open) return {next: end, lines: lines + 1, guessed: lines > 0};
  }
  if (firstLineEnd !== -1) return {next: firstLineEnd, lines: 1, guessed: true};
  return last && limit === end ? {next: end, lines: 1, guessed: true} : "too long";
}
