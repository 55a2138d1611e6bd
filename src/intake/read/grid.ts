import {basename, extname, resolve} from "node:path";
import type {JobConfig} from "../../config/job.ts";
import {chooseSheet} from "./choose-sheet.ts";
import {containerOf} from "./container/kind.ts";
import {type Dialect, delimiterOf} from "./dialect.ts";
import {cutRecords, firstNewline} from "./grid-cut.ts";
import {decideGridDelimiter, pinnedByFirstLine} from "./grid-dialect.ts";
import {readSample} from "./sample.ts";
import type {MalformedRecord} from "./scan/malformed.ts";
import {sheetGrids} from "./sheet-grids.ts";
import {readWhole} from "./whole.ts";

/** A line of a file cut into cells, however many it has; titles, headers and totals are rows like any other. */
export interface GridRow {
  /** Physical line it starts on, counted from 1. */
  line: number;
  /** Exactly as written, quotes undone. */
  cells: readonly string[];
  /** Where it is in the text of the file, in bytes, where it has one: start included, end not. */
  start?: number;
  end?: number;
  /** Which sheet of a workbook it is of, counted from 0, where an adapter reads several. */
  sheet?: number;
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
  rawOf(place: {start?: number; end?: number; line?: number; sheet?: number}): Uint8Array | undefined;
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
 * shape; a grid a sheet of a workbook, or the one that is named. Rows may have different numbers of cells. Unpacks and decodes as `readWhole` does, with a refusal for a file
 * above 256 MiB.
 */
export async function readGrid(
  file: string,
  settings: JobConfig["dialect"],
  {member, sheet}: {member?: string | undefined; sheet?: string | number | undefined} = {}
): Promise<readonly Grid[]> {
  const path = resolve(file);
  if ((await containerOf((await readSample(path)).bytes, path)) === "workbook") {
    const grids = await sheetGrids(path);
    return sheet === undefined ? grids : [chooseSheet(grids, sheet, path)];
  }
  const {
    bytes,
    from,
    encoding,
    evidence: opened,
    original
  } = await readWhole(path, {dialect: settings, member}, mostBytes);
  const newline = firstNewline(bytes, from);
  const first = pinnedByFirstLine(bytes, from, newline);
  const pinned = delimiterOf(settings.delimiter);
  const {delimiter, cells, evidence} = decideGridDelimiter(bytes, {
    from,
    newline,
    pinned: pinned ?? first?.delimiter
  });
  const cut = cutRecords(bytes, {
    delimiter,
    newline,
    cells,
    from: first?.next ?? from,
    line: first === undefined ? 1 : 2
  });
  const dialect: Dialect = {
    delimiter,
    quote: '"',
    escaping: "doubled",
    newline,
    bom: encoding.bom,
    encoding: encoding.encoding,
    evidence: opened === undefined ? evidence : `${opened}; ${evidence}`
  };
  return [
    {
      name: basename(path, extname(path)),
      ...cut,
      file: {
        path,
        ...original,
        dialect,
        rawOf: ({start, end}) =>
          start === undefined || end === undefined ? undefined : bytes.subarray(start, end)
      }
    }
  ];
}
