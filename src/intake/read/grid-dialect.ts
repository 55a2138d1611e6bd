import {type Delimiter, delimiterNames, type Newline} from "./dialect.ts";
import {cutRecords} from "./grid-cut.ts";

/** Where two fit equally well, the one that text holds more rarely is meant. */
const delimiters: readonly Delimiter[] = ["\t", "|", ";", ","];
const sampleBytes = 256 << 10;

/**
 * The delimiter under which most lines at the start of a file have one and the same number of cells, more than one:
 * titles above the header and notes below the records do not have it.
 */
export function decideGridDelimiter(
  bytes: Buffer,
  {from, newline, pinned}: {from: number; newline: Newline; pinned: Delimiter | undefined}
): {delimiter: Delimiter; cells: number; evidence: string} {
  const sample = bytes.subarray(0, sampleBytes);
  const fits = (pinned === undefined ? delimiters : [pinned]).map((delimiter) => ({
    delimiter,
    ...commonest(cutRecords(sample, {delimiter, newline, from, line: 1}).rows)
  }));
  const [best] = fits
    .filter(({cells}) => pinned !== undefined || cells > 1)
    .sort((a, b) => b.agreeing - a.agreeing || b.cells - a.cells);
  if (best === undefined)
    return {delimiter: ",", cells: 1, evidence: "one column: no delimiter on most lines"};
  const {delimiter, cells, agreeing, rows} = best;
  const evidence = `${delimiterNames[delimiter]} gives ${cells} cells on ${agreeing} of the first ${rows} lines`;
  return {delimiter, cells, evidence: pinned === undefined ? evidence : `pinned: ${evidence}`};
}

function commonest(rows: readonly {cells: readonly string[]}[]): {
  cells: number;
  agreeing: number;
  rows: number;
} {
  const counts = new Map<number, number>();
  for (const {cells} of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [cells = 1, agreeing = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return {cells, agreeing, rows: rows.length};
}

/** A first line `sep=;`, which spreadsheet programs read as the delimiter and not as a record. */
export function pinnedByFirstLine(
  bytes: Buffer,
  from: number,
  newline: Newline
): {delimiter: Delimiter; next: number} | undefined {
  const end = bytes.indexOf(newline, from);
  if (end === -1 || end - from > 10) return undefined;
  const found = /^"?sep=(.)"?$/i.exec(bytes.toString("utf8", from, end).replace(/\r$/, ""));
  const delimiter = delimiters.find((each) => each === found?.[1]);
  return delimiter === undefined ? undefined : {delimiter, next: end + newline.length};
}
