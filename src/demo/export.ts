import type {Code} from "../intake/codes.ts";
import {groupBy} from "./group.ts";
import type {Random} from "./random.ts";

/** A record that intake must not accept, and what it must say about it. */
export interface BadRecord {
  /** Its cells, or the record's bytes where no cells could say it. */
  cells: readonly string[] | Buffer;
  /** The header of the offending cell; null when the record as a whole is malformed. */
  field: string | null;
  code: Code;
  /** An unclosed quote swallows what follows, so it can only stand at the end. */
  atEnd?: boolean;
}

/** A record that intake accepts and says something about. */
interface OddRecord {
  cells: readonly string[];
  finding: string;
}

/** One export file before it is text. */
export interface ExportFile {
  /** Below the workspace. */
  path: string;
  header: readonly string[];
  records: readonly (readonly string[])[];
  bad: readonly BadRecord[];
  odd: readonly OddRecord[];
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
  bytes: Buffer;
  records: number;
  bad: PlantedBad[];
  odd: readonly OddRecord[];
}

const newline = 0x0a;

/** The bytes of one record, without the line end. */
export function recordBytes(cells: BadRecord["cells"], {delimiter, quoteAll}: ExportFile): Buffer {
  if (Buffer.isBuffer(cells)) return cells;
  const special = ['"', "\r", "\n", delimiter];
  const text = cells
    .map((cell) =>
      quoteAll || special.some((character) => cell.includes(character))
        ? `"${cell.replaceAll('"', '""')}"`
        : cell
    )
    .join(delimiter);
  return Buffer.from(text);
}

/** An export as bytes, the bad and odd records scattered among the good ones. Pure, given the source of chance. */
export function renderExport(file: ExportFile, random: Random): WrittenFile {
  const scattered = [...file.bad.filter(({atEnd}) => !atEnd), ...file.odd];
  const places = groupBy(scattered, () => random.integer(0, Math.max(0, file.records.length - 1)));
  const chunks: Buffer[] = file.byteOrderMark ? [Buffer.from("\uFEFF")] : [];
  const lineEnd = Buffer.from(file.newline);
  const bad: PlantedBad[] = [];
  let record = 0;
  let line = 1;
  const add = (cells: BadRecord["cells"]): void => {
    const bytes = recordBytes(cells, file);
    chunks.push(bytes, lineEnd);
    line += 1;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) line += 1;
  };
  const addPlanted = (planted: BadRecord | OddRecord): void => {
    record += 1;
    if ("code" in planted) {
      bad.push({file: file.path, record, line, field: planted.field, code: planted.code});
    }
    add(planted.cells);
  };
  add(file.header);
  for (const [place, cells] of file.records.entries()) {
    for (const planted of places.get(place) ?? []) addPlanted(planted);
    record += 1;
    add(cells);
  }
  for (const planted of file.bad.filter(({atEnd}) => atEnd)) addPlanted(planted);
  return {path: file.path, bytes: Buffer.concat(chunks), records: record, bad, odd: file.odd};
}
