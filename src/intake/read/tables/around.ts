import type {DuckDBConnection} from "@duckdb/node-api";
import type {Finding} from "../../report.ts";
import {besides} from "../besides.ts";
import type {Dialect, DialectSettings, HeaderPlace} from "../dialect.ts";
import {type RecordPlace, trimEnd} from "../footer.ts";
import {readNote} from "../record-bytes.ts";
import {setHeadersAside} from "../repeated-header.ts";
import type {MalformedRecord} from "../scan/malformed.ts";
import type {StagedColumn} from "../staged.ts";
import {linesAbove, tableAbove} from "./above.ts";
import {firstTable} from "./first-table.ts";

/** A text file's records as a reader gave them, all that stands around its table among them. */
export interface AllRecords {
  connection: DuckDBConnection;
  /** The table of well-formed records, whose columns these are. */
  table: string;
  columns: readonly StagedColumn[];
  /** Fields of a record. */
  width: number;
  records: number;
  rows: number;
  malformed: readonly MalformedRecord[];
  dialect: Dialect;
  settings: DialectSettings;
  place: HeaderPlace;
  /** Path of the text, and its first bytes. */
  text: string;
  sample: Buffer;
  placesOf(records: readonly number[]): Promise<Map<number, RecordPlace>>;
}

/** The records of the table alone. */
export interface TableRecords {
  records: number;
  rows: number;
  malformed: readonly MalformedRecord[];
  /** Lines at the end with delimiters and nothing between them. */
  blank: number;
  findings: Finding[];
}

/** Takes out of the records what is none of the table's: headers that come again, notes below it, other tables. */
export async function withoutSurroundings(all: AllRecords): Promise<TableRecords> {
  const {connection, table, columns, width, records, dialect, settings, place, text, sample, placesOf} = all;
  const {delimiter} = dialect;
  const {rows, malformed} = all;
  const body = await setHeadersAside({connection, table, columns, rows, malformed, placesOf});
  const end = await trimEnd({
    connection,
    table,
    names: columns.map(({name}) => name),
    width,
    delimiter,
    records,
    ...body,
    declared: settings?.skip_footer,
    textOf: (record) => readNote(text, record),
    placesOf
  });
  const first = await firstTable({
    connection,
    table,
    columns,
    rows: end.rows,
    malformed: end.malformed,
    delimiter,
    last: end.records + end.footer.length + end.blank,
    declared: settings?.skip_footer,
    placesOf,
    textOf: (record) => readNote(text, record)
  });
  const above =
    settings?.header_line === undefined
      ? tableAbove(linesAbove(sample.toString("utf8", 0, place.start), delimiter, 1), place.line)
      : [];
  return {
    records: end.records,
    rows: first.rows,
    malformed: first.malformed,
    blank: end.blank,
    findings: [
      ...besides({first: place.line, footer: end.footer, blank: end.blank}),
      ...above,
      ...first.findings
    ]
  };
}
