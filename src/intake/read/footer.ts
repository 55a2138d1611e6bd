import type {DuckDBConnection} from "@duckdb/node-api";
import {codes} from "../codes.ts";
import {isNote, isProse, isTotal} from "./footer-words.ts";
import type {MalformedRecord} from "./scan/malformed.ts";

export interface RecordPlace {
  line: number;
  start: number;
  end: number;
}

/** The end of a file as it has been read. */
export interface Ending {
  connection: DuckDBConnection;
  /** The table of well-formed records, whose columns `names` are. */
  table: string;
  names: readonly string[];
  /** Fields of a record, and what parts them. */
  width: number;
  delimiter: string;
  /** Record number (from 1) of the last record, and how many rows the table has. */
  records: number;
  rows: number;
  malformed: readonly MalformedRecord[];
  /** What the job says; told from the records when not given. */
  declared: number | undefined;
  /** Text of a malformed record, and whether a blank line comes before it. */
  textOf(record: MalformedRecord): Promise<{text: string; afterBlank: boolean}>;
  /** Where records are in the file. */
  placesOf(records: readonly number[]): Promise<Map<number, RecordPlace>>;
}

export interface Trimmed {
  records: number;
  rows: number;
  malformed: readonly MalformedRecord[];
  /** Physical lines of what stands below the records and is none. */
  footer: readonly number[];
  /** Lines at the end with delimiters and nothing between them. */
  blank: number;
}

const mostLines = 40;
/**
 * Takes off the end of a file what is no record: lines of delimiters alone, and notes below the table that are narrower
 * than it and say what they are, or stand behind a blank line. A row of totals as wide as the table could be a record,
 * so it is one that is malformed (`footer_line`). What the job declares is taken as it says.
 */
export async function trimEnd(ending: Ending): Promise<Trimmed> {
  const {declared} = ending;
  return declared === undefined ? tellFooter(ending) : takeFooter(ending, declared);
}

async function takeFooter(ending: Ending, declared: number): Promise<Trimmed> {
  const {connection, table, records, malformed} = ending;
  if (declared === 0) return {records, rows: ending.rows, malformed, footer: [], blank: 0};
  const first = Math.max(1, records - declared + 1);
  const gone = Array.from({length: records - first + 1}, (_, k) => first + k);
  const places = await ending.placesOf(gone);
  const kept = malformed.filter(({record}) => record < first);
  const rows = first - 1 - kept.length;
  await connection.run(`delete from ${table} where rowid >= ${rows}`);
  const footer = gone.map((record) => places.get(record)!.line);
  return {records: first - 1, rows, malformed: kept, footer, blank: 0};
}

async function tellFooter(ending: Ending): Promise<Trimmed> {
  const end = new End(ending);
  const totals: number[] = [];
  const notes: MalformedRecord[] = [];
  const blanks: number[] = [];
  for (let lines = 0; lines < mostLines || blanks.length === lines; lines++) {
    const last = end.lastMalformed();
    if (last !== undefined) {
      if (last.code !== "too_few_fields" && last.code !== "too_many_fields") break;
      notes.push(last);
      end.dropMalformed();
      continue;
    }
    const cells = ending.width > 1 ? await end.lastCells() : undefined;
    if (cells === undefined) break;
    const filled = cells.filter((cell) => cell.trim() !== "");
    if (filled.length === 0) blanks.push(end.records);
    else if (isTotal(filled)) totals.push(end.records);
    else break;
    end.dropRow();
  }
  return settle(ending, {end, totals, notes, blanks});
}

interface Found {
  end: End;
  totals: readonly number[];
  notes: readonly MalformedRecord[];
  blanks: readonly number[];
}

async function settle(ending: Ending, {end, totals, notes, blanks}: Found): Promise<Trimmed> {
  const {connection, table, records, malformed, rows} = ending;
  const none = {records, rows, malformed, footer: [], blank: 0};
  if (records === end.records) return none;
  const first = end.records + 1;
  const told = await noteLines(ending, notes, blanks.length > 0 && blanks.at(-1) === first);
  const isGone = (record: number): boolean => told.has(record) || blanks.includes(record);
  // What stays keeps its number; from the first that stays on, nothing below may be taken away.
  const stays = Array.from({length: records - first + 1}, (_, k) => first + k).filter(
    (record) => !isGone(record)
  );
  const places = await ending.placesOf(totals);
  await connection.run(`delete from ${table} where rowid >= ${end.rows}`);
  const kept = stays.map((record, k): MalformedRecord => {
    const known = malformed.find((each) => each.record === record);
    const total = {...places.get(record)!, code: "footer_line" as const, reason: codes.footer_line};
    return {...(known ?? total), record: first + k};
  });
  return {
    records: first - 1 + kept.length,
    rows: end.rows,
    malformed: [...malformed.filter(({record}) => record < first), ...kept],
    footer: notes
      .filter(({record}) => told.has(record))
      .map(({line}) => line)
      .sort((a, b) => a - b),
    blank: blanks.length
  };
}

/**
 * Which of the lines at the end are notes: narrow ones that say so, and behind one of those or a blank line every line
 * of one field, prose first. A second table is not told from records, and stays.
 */
async function noteLines(
  ending: Ending,
  notes: readonly MalformedRecord[],
  parted: boolean
): Promise<Set<number>> {
  const told = new Set<number>();
  let below = false;
  let apart = parted;
  for (const note of [...notes].reverse()) {
    const {text, afterBlank} = await ending.textOf(note);
    const fields = text.split(ending.delimiter).length;
    apart ||= afterBlank;
    const says = fields * 2 <= Math.max(ending.width, 2) && isNote(text);
    const follows: boolean = fields === 1 && (below || (apart && isProse(text)));
    if (says || follows || isEmpty(text)) told.add(note.record);
    below ||= says || follows;
  }
  return told;
}

/** Delimiters, quotes and spaces alone. */
const isEmpty = (text: string): boolean => /^[\s,;|"']*$/.test(text);

/** Walks up from a file's last record. */
class End {
  records: number;
  rows: number;
  readonly #ending: Ending;
  #malformed: number;

  constructor(ending: Ending) {
    this.#ending = ending;
    this.records = ending.records;
    this.rows = ending.rows;
    this.#malformed = ending.malformed.length;
  }

  lastMalformed(): MalformedRecord | undefined {
    const last = this.#ending.malformed[this.#malformed - 1];
    return last?.record === this.records ? last : undefined;
  }

  async lastCells(): Promise<readonly string[] | undefined> {
    if (this.rows === 0) return undefined;
    const {connection, names, table} = this.#ending;
    const reader = await connection.runAndReadAll(
      `select ${names.join(", ")} from ${table} where rowid = ${this.rows - 1}`
    );
    return reader.getRowsJS()[0] as string[];
  }

  dropMalformed(): void {
    this.records--;
    this.#malformed--;
  }

  dropRow(): void {
    this.records--;
    this.rows--;
  }
}
