import {codes} from "../../codes.ts";
import type {Finding} from "../../report.ts";
import {type Records, recordOf} from "../repeated-header.ts";
import type {MalformedRecord} from "../scan/malformed.ts";
import {figureColumns, isBetween, startsTable} from "./header-below.ts";
import {tableOfOtherWidth} from "./other-width.ts";
import {secondTable} from "./second-table.ts";

/** Reports of several tables are made for people to read; longer files are exports of one. */
const mostRows = 250_000;
const mostLooked = 50;

export interface Below extends Records {
  /** Of the last record. */
  last: number;
  delimiter: string;
  /** How many lines at the end the job says are no records; 0: every line is one. */
  declared: number | undefined;
  /** Text of a record, and whether a blank line comes before it. */
  textOf(place: {start: number; end: number}): Promise<{text: string; afterBlank: boolean}>;
}

/** The records of a file's first table, and what is said of others below it. */
type FirstTable = Pick<Records, "rows" | "malformed"> & {findings: Finding[]};

/**
 * Tells whether other tables stand below the first: wider or narrower ones are malformed already and said, rows of one as
 * wide are taken out of the records. A job that says that all lines are records (`skip_footer: 0`) is believed.
 */
export async function firstTable(below: Below): Promise<FirstTable> {
  const {rows, malformed, declared} = below;
  if (declared === 0) return {rows, malformed, findings: []};
  const first = await setSecondTableAside(below);
  return first.findings.length > 0 ? first : {...first, findings: await tableOfOtherWidth(below)};
}

/**
 * Takes a second table, as wide as the first and below it, out of the records: all from its first row on are malformed,
 * for nothing tells where they would end.
 */
async function setSecondTableAside(below: Below): Promise<FirstTable> {
  const {connection, table, rows, malformed} = below;
  const found = rows > mostRows ? undefined : await firstOfSecond(below);
  if (found === undefined) return {rows, malformed, findings: []};
  const {row, header} = found;
  const numbers = numbersFrom(recordOf(row, malformed), rows - row, malformed);
  const places = await below.placesOf(numbers);
  const set = numbers.map(
    (record): MalformedRecord => ({
      record,
      ...places.get(record)!,
      code: "second_table",
      reason: codes.second_table
    })
  );
  await connection.run(`delete from ${table} where rowid >= ${row}`);
  return {
    rows: row,
    malformed: [...malformed, ...set].sort((a, b) => a.record - b.record),
    findings: [
      secondTable({
        line: set[0]!.line,
        header: set[header - row]!.line,
        records: set.length,
        below: below.last - recordOf(row - 1, malformed)
      })
    ]
  };
}

/** The numbers of so many records that are not malformed, from one on. */
function numbersFrom(first: number, count: number, malformed: readonly MalformedRecord[]): number[] {
  const bad = new Set(malformed.map(({record}) => record));
  const numbers: number[] = [];
  for (let record = first; numbers.length < count; record++) if (!bad.has(record)) numbers.push(record);
  return numbers;
}

/** Where a second table begins, with a title perhaps, and the row of its names. */
async function firstOfSecond(below: Below): Promise<{row: number; header: number} | undefined> {
  const first = await rowsOf(below, 0, 3);
  const figures = figureColumns(first);
  if (figures.length === 0) return undefined;
  const names = below.columns.map(({name}) => name);
  const reader = await below.connection.runAndReadAll(
    `select rowid from ${below.table}
     where rowid > 0 and ${figures.map((column) => `not regexp_matches(${names[column]!}, '[0-9]')`).join(" and ")}
       and (${names.map((name) => `(trim(${name}) <> '')::integer`).join(" + ")}) > 1
     order by rowid limit ${mostLooked}`
  );
  for (const [found] of reader.getRowsJS()) {
    const row = Number(found);
    const before = await titlesBefore(below, row);
    const [cells, next] = await rowsOf(below, row, 2);
    const starts = (parted: boolean) => startsTable({cells: cells!, parted}, next, figures);
    // Asked last, for it is another pass over the file.
    if (starts(true) && (before < row || starts(false) || (await isParted(below, row))))
      return {row: before, header: row};
  }
  return undefined;
}

/** The first of the titles and blank records right above a row. */
async function titlesBefore(below: Below, row: number): Promise<number> {
  let first = row;
  while (first > 1 && isBetween((await rowsOf(below, first - 1, 1))[0]!)) first--;
  return first;
}

/** Whether a line that is no row of the table, or a blank one, stands right above a row. */
async function isParted(below: Below, row: number): Promise<boolean> {
  const record = recordOf(row, below.malformed);
  if (recordOf(row - 1, below.malformed) < record - 1) return true;
  return (await below.textOf((await below.placesOf([record])).get(record)!)).afterBlank;
}

async function rowsOf({connection, table, columns}: Below, from: number, count: number): Promise<string[][]> {
  const reader = await connection.runAndReadAll(
    `select ${columns.map(({name}) => name).join(", ")} from ${table}
     where rowid >= ${from} and rowid < ${from + count} order by rowid`
  );
  return reader.getRowsJS() as string[][];
}
