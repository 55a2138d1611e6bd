import type {DuckDBConnection} from "@duckdb/node-api";
import {codes} from "../codes.ts";
import type {RecordPlace} from "./footer.ts";
import {headerName} from "./header.ts";
import type {MalformedRecord} from "./scan/malformed.ts";
import type {StagedColumn} from "./staged.ts";

export interface Records {
  connection: DuckDBConnection;
  table: string;
  columns: readonly StagedColumn[];
  rows: number;
  malformed: readonly MalformedRecord[];
  placesOf(records: readonly number[]): Promise<Map<number, RecordPlace>>;
}

/** Takes the header out where it comes again among the records, as in exports put one behind the other: malformed. */
export async function setHeadersAside(records: Records): Promise<Pick<Records, "rows" | "malformed">> {
  const {connection, table, columns, rows, malformed} = records;
  const named = columns.filter(({header, position}) => header !== `(column ${position})`);
  if (named.length < 2 || rows === 0) return {rows, malformed};
  const [first] = named;
  const list = columns.map(({name}) => name).join(", ");
  const reader = await connection.runAndReadAll(
    `select rowid, ${list} from ${table} where ${first!.name} = $1`,
    [first!.header]
  );
  const again = reader
    .getRowsJS()
    .filter(([, ...cells]) => columns.every(({header}, k) => isNamed(String(cells[k]), header)))
    .map(([row]) => Number(row));
  if (again.length === 0) return {rows, malformed};
  const numbers = again.map((row) => recordOf(row, malformed));
  const places = await records.placesOf(numbers);
  const headers = numbers.map(
    (record): MalformedRecord => ({
      record,
      ...places.get(record)!,
      code: "repeated_header",
      reason: codes.repeated_header
    })
  );
  // Rows are numbered anew: a record's number is worked out from its row's.
  await connection.run(
    `create temp table ${table}_without as select ${list} from ${table} where rowid not in (${again.join(", ")}) order by rowid`
  );
  await connection.run(`drop table ${table}`);
  await connection.run(`alter table ${table}_without rename to ${table}`);
  const all = [...malformed, ...headers].sort((a, b) => a.record - b.record);
  return {rows: rows - again.length, malformed: all};
}

const isNamed = (cell: string, header: string): boolean =>
  headerName(cell) === header || (headerName(cell) === "" && /^\(column \d+\)$/.test(header));

/** The number of a row's record in the file. */
export function recordOf(row: number, malformed: readonly MalformedRecord[]): number {
  let record = row + 1;
  for (const bad of malformed) {
    if (bad.record > record) break;
    record++;
  }
  return record;
}
