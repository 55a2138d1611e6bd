import {basename} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {refusal} from "../../error.ts";
import type {Finding} from "../report.ts";
import {DistinctTables} from "./distinct-tables.ts";
import type {GridFile, GridRow} from "./grid.ts";
import {headerName} from "./header.ts";
import {createRecordView} from "./record-view.ts";
import type {MalformedRecord} from "./scan/malformed.ts";
import type {StagedColumn, StagedFile} from "./staged.ts";

/** Reshaped records of one file, on their way into a temporary table. */
export interface GridStaging extends GridFile {
  /** `id@version` */
  adapter: string;
  /** Named as the job names them. */
  headers: readonly string[];
  /** As many cells each as there are headers, in the order of the file; several may come from one line. */
  records: readonly GridRow[];
  /** In the order of the file. They are numbered anew, among the records. */
  malformed: readonly MalformedRecord[];
  blankLines?: number;
  /** Headers whose cells are not kept. */
  dropped: readonly string[];
  identifiers?: ReadonlySet<string> | undefined;
  findings?: readonly Finding[];
}

/** Puts reshaped records where `readDelimited` puts a file's own, with the same promises. */
export async function stageGrid(connection: DuckDBConnection, staging: GridStaging): Promise<StagedFile> {
  const {path, headers, records, dropped} = staging;
  const named = headers.map((header, at) => headerName(header) || `(column ${at + 1})`);
  const columns = named
    .map((header, at): StagedColumn => ({header, name: `c${at + 1}`, position: at + 1}))
    .filter(({header}) => !dropped.includes(header));
  if (columns.length === 0)
    throw refusal("no columns: every one is dropped", {
      at: {file: path},
      next: "drop fewer columns in the job"
    });
  const odd = records.find(({cells}) => cells.length !== headers.length);
  if (odd !== undefined)
    throw new Error(`line ${odd.line}: ${odd.cells.length} cells for ${headers.length} headers`);

  const {lines, malformed} = numbered(records, staging.malformed);
  const name = await freeName(connection);
  const table = `${name}_row`;
  await appendRecords(connection, table, columns, records);
  await createRecordView(connection, name, {columns, malformed, rows: records.length});

  const byHeader = new Map([...columns].reverse().map((column) => [column.header, column]));
  const distinct = new DistinctTables(connection);
  return {
    path,
    fileName: basename(path),
    sha256: staging.sha256,
    bytes: staging.bytes,
    dialect: staging.dialect,
    lane: "grid",
    laneReason: `reshaped by ${staging.adapter} from its cells`,
    adapter: staging.adapter,
    table: name,
    values: table,
    distinct,
    columns,
    headers: named,
    dropped,
    records: records.length + malformed.length,
    rows: records.length,
    malformed,
    blankLines: staging.blankLines ?? 0,
    ...(staging.identifiers === undefined ? {} : {identifiers: staging.identifiers}),
    findings: staging.findings ?? [],
    column: (header) => byHeader.get(headerName(header)),
    linesOf: async (wanted) => new Map(wanted.map((record) => [record, lines.get(record)!])),
    rawOf: async (record) => (dropped.length > 0 ? undefined : staging.rawOf(record)),
    discard: async () => {
      await distinct.drop();
      await connection.run(`drop view if exists ${name}`);
      for (const suffix of ["row", "range"]) await connection.run(`drop table if exists ${name}_${suffix}`);
    }
  };
}

/** Numbers records and malformed ones together, by the line they start on. */
function numbered(
  records: readonly GridRow[],
  malformed: readonly MalformedRecord[]
): {lines: Map<number, number>; malformed: MalformedRecord[]} {
  const lines = new Map<number, number>();
  const renumbered: MalformedRecord[] = [];
  const count = () => lines.size + 1;
  const next = () => malformed[renumbered.length];
  const place = (bad: MalformedRecord) => {
    const record = count();
    renumbered.push({...bad, record});
    lines.set(record, bad.line);
  };
  for (const record of records) {
    for (let bad = next(); bad !== undefined && !isBehind(bad, record); bad = next()) place(bad);
    lines.set(count(), record.line);
  }
  for (let bad = next(); bad !== undefined; bad = next()) place(bad);
  return {lines, malformed: renumbered};
}

type Place = Pick<GridRow, "line" | "sheet">;

const isBehind = (a: Place, b: Place): boolean =>
  (a.sheet ?? 0) === (b.sheet ?? 0) ? a.line > b.line : (a.sheet ?? 0) > (b.sheet ?? 0);

async function appendRecords(
  connection: DuckDBConnection,
  table: string,
  columns: readonly StagedColumn[],
  records: readonly GridRow[]
): Promise<void> {
  await connection.run(
    `create temp table ${table} (${columns.map(({name}) => `${name} varchar not null`).join(", ")})`
  );
  const appender = await connection.createAppender(table, "main", "temp");
  try {
    for (const {cells} of records) {
      for (const {position} of columns) appender.appendVarchar(cells[position - 1]!);
      appender.endRow();
    }
  } finally {
    appender.closeSync();
  }
}

/** A name no other reshaped file of the connection has. */
async function freeName(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll(
    `select view_name from duckdb_views() where temporary and view_name ~ '^reshaped_[0-9]+$'`
  );
  const taken = reader.getRowsJS().map(([name]) => Number(String(name).slice("reshaped_".length)));
  return `reshaped_${Math.max(0, ...taken) + 1}`;
}
