import type {Code} from "../intake/codes.ts";
import type {Random} from "./random.ts";

/** A record that intake must not accept, and what it must say about it. */
export interface BadRecord {
  /** Its cells, or the record as it stands in the file where no cells could say it. */
  cells: readonly string[] | {raw: string};
  /** The header of the offending cell; null when the record as a whole is malformed. */
  field: string | null;
  code: Code;
  /** An unclosed quote swallows what follows, so it can only stand at the end. */
  atEnd?: boolean;
}

/** One export file before it is text. */
export interface ExportFile {
  /** Below the workspace. */
  path: string;
  header: readonly string[];
  records: readonly (readonly string[])[];
  bad: readonly BadRecord[];
  delimiter: "," | ";" | "\t" | "|";
  newline: "\n" | "\r\n";
  byteOrderMark: boolean;
  /** Every cell in quotes, as some systems write. */
  quoteAll: boolean;
}

/** Where a planted bad record ended up. Records count from 1 without the header, lines from 1 with it. */
export interface PlantedBad {
  file: string;
  record: number;
  line: number;
  field: string | null;
  code: Code;
}

export interface WrittenFile {
  path: string;
  text: string;
  records: number;
  bad: PlantedBad[];
}

/** The text of one record, without the line end. */
function recordText(cells: BadRecord["cells"], {delimiter, quoteAll}: ExportFile): string {
  if (!Array.isArray(cells)) return (cells as {raw: string}).raw;
  const special = new RegExp(`["\\r\\n${delimiter === "|" ? "\\|" : delimiter}]`);
  return (cells as readonly string[])
    .map((cell) => (quoteAll || special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

/** An export as text, the bad records scattered among the good ones. Pure, given the source of chance. */
export function renderExport(file: ExportFile, random: Random): WrittenFile {
  const scattered = file.bad.filter(({atEnd}) => !atEnd);
  const places = new Map<number, BadRecord[]>();
  for (const bad of scattered) {
    const place = random.integer(0, file.records.length - 1);
    places.set(place, [...(places.get(place) ?? []), bad]);
  }
  const lines: string[] = [];
  const bad: PlantedBad[] = [];
  let record = 0;
  let line = 1;
  const add = (cells: BadRecord["cells"]): void => {
    const text = recordText(cells, file);
    lines.push(text);
    line += 1 + (text.match(/\n/g)?.length ?? 0);
  };
  const addBad = ({cells, field, code}: BadRecord): void => {
    record += 1;
    bad.push({file: file.path, record, line, field, code});
    add(cells);
  };
  add(file.header);
  for (const [place, cells] of file.records.entries()) {
    for (const planted of places.get(place) ?? []) addBad(planted);
    record += 1;
    add(cells);
  }
  for (const planted of file.bad.filter(({atEnd}) => atEnd)) addBad(planted);
  const text = (file.byteOrderMark ? "\uFEFF" : "") + lines.map((each) => each + file.newline).join("");
  return {path: file.path, text, records: record, bad};
}
