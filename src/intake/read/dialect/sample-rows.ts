import type {Delimiter, LineEnds, QuoteStyle} from "../dialect.ts";

/** A record at the start of a file, read leniently: for weighing how the file is written, never for its values. */
export interface SampleRow {
  /** Quotes undone, letters still as single bytes. */
  cells: string[];
  /** Physical line it starts on, from 1. */
  line: number;
  /** Byte it starts at. */
  start: number;
  /** A quoting error; the row then ends with its line. */
  broken: boolean;
  /** Cells that stand in quotes. */
  quoted: number;
  /** Whether a line with nothing on it comes before. */
  afterBlank: boolean;
}

export interface SampleStyle extends QuoteStyle {
  delimiter: Delimiter;
  /** Whether a space behind a delimiter belongs to it. */
  padded: boolean;
  ends: LineEnds;
}

const mostRows = 1000;

/**
 * Cuts the start of a file into rows, one character a byte.
 *
 * @param whole whether this is the whole file; else a row cut off at its end is left out
 */
export function sampleRows(
  text: string,
  {delimiter, padded, quote, escaping, ends}: SampleStyle,
  {whole, from, line: first}: {whole: boolean; from: number; line: number}
): SampleRow[] {
  const rows: SampleRow[] = [];
  let line = first;
  let at = from;
  let afterBlank = false;
  while (at < text.length && rows.length <= mostRows) {
    const blank = endingAt(text, at, ends);
    if (blank > 0) {
      at += blank;
      line++;
      afterBlank = true;
      continue;
    }
    const row = readRow(at) ?? readRow(at, true)!;
    if (!whole && row.next >= text.length) break;
    rows.push({...row, line, start: at, afterBlank});
    afterBlank = false;
    line += row.lines;
    at = row.next;
  }
  return rows;

  /** Undefined on a quoting error; with `broken` quotes mean nothing. */
  function readRow(start: number, broken = false) {
    const cells: string[] = [];
    let quoted = 0;
    let lines = 1;
    let position = start;
    for (;;) {
      if (quote !== "" && !broken && text[position] === quote) {
        const end = closing(position + 1);
        if (end === -1) return undefined;
        const inside = text.slice(position + 1, end);
        lines += countEnds(inside);
        cells.push(unescaped(inside));
        quoted++;
        position = end + 1;
        if (position < text.length && text[position] !== delimiter && endingAt(text, position, ends) === 0)
          return undefined;
      } else {
        const end = fieldEnd(position);
        cells.push(text.slice(position, end));
        position = end;
      }
      if (text[position] === delimiter) position += padded && text[position + 1] === " " ? 2 : 1;
      else return {cells, quoted, lines, broken, next: position + endingAt(text, position, ends)};
    }
  }

  function fieldEnd(from: number): number {
    let end = from;
    while (end < text.length && text[end] !== delimiter && endingAt(text, end, ends) === 0) end++;
    return end;
  }

  function closing(from: number): number {
    for (let end = from; end < text.length; end++) {
      if (escaping === "backslash" && text[end] === "\\") end++;
      else if (text[end] === quote) {
        if (escaping !== "doubled" || text[end + 1] !== quote) return end;
        end++;
      }
    }
    return -1;
  }

  function unescaped(inside: string): string {
    return escaping === "doubled"
      ? inside.replaceAll(quote + quote, quote)
      : inside.replace(/\\(["'\\])/g, "$1");
  }

  function countEnds(inside: string): number {
    return inside.split(ends === "return" ? "\r" : "\n").length - 1;
  }
}

/** Length of the line end at a place; 0 where there is none. */
function endingAt(text: string, at: number, ends: LineEnds): number {
  const character = text.charCodeAt(at);
  if (character === 10) return ends === "return" ? 0 : 1;
  if (character !== 13) return 0;
  if (ends !== "return" && text.charCodeAt(at + 1) === 10) return 2;
  return ends === "lineFeed" ? 0 : 1;
}
