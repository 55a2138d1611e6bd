import {open} from "node:fs/promises";
import {basename, resolve} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Job} from "../../config/load.ts";
import {refusal} from "../../error.ts";
import {type Adapter, adapterKey, type ReadOptions} from "../adapter.ts";
import {decideEncoding, notUtf8, readSample, sampleText} from "./decode.ts";
import {type Dialect, decideDialect} from "./dialect.ts";
import {droppedHeaders} from "./dropped-headers.ts";
import {headerName, readHeader} from "./header.ts";
import {readWithCsvParse} from "./lanes/csv-parse.ts";
import {type LaneTask, readWithDuckDB} from "./lanes/duckdb.ts";
import {disagreement, knownTrouble} from "./lanes/trust.ts";
import {linesOf} from "./lines.ts";
import {createRecordView} from "./record-view.ts";
import type {MalformedRecord} from "./scan/malformed.ts";
import {type Scan, scanFile} from "./scan/scan.ts";
import type {Lane, StagedColumn, StagedFile} from "./staged.ts";

/** Reads a delimited text file: encoding, dialect, header, scan, then the lane that is proved right. */
export async function readDelimited(
  connection: DuckDBConnection,
  file: string,
  job: Job,
  adapter: Adapter,
  {signal}: ReadOptions
): Promise<StagedFile> {
  const path = resolve(file);
  const sample = await readSample(path);
  const encoding = decideEncoding(sample, job.dialect.encoding, path);
  const text = sampleText(sample, encoding);
  const dialect: Dialect = {
    ...decideDialect(text, {pinned: job.dialect.delimiter, whole: sample.whole, path}),
    quote: '"',
    bom: encoding.bom,
    encoding: encoding.encoding
  };
  const headers = readHeader(text, dialect, path);
  const dropped = droppedHeaders(job, headers, path);
  const columns = headers
    .map((header, at): StagedColumn => ({header, name: `c${at + 1}`, position: at + 1}))
    .filter(({header}) => !dropped.includes(header));
  if (columns.length === 0)
    throw refusal("no columns: every one is dropped", {
      at: {file: path},
      next: "drop fewer columns in the job"
    });

  const scan = await scanFile(path, {
    dialect,
    fields: headers.length,
    stopAtInvalid: !encoding.declared,
    signal
  });
  if (scan.invalid !== undefined && !encoding.declared) throw notUtf8(path, scan.invalid);
  if (scan.headerFields !== headers.length)
    throw refusal("header read two ways: the scan and csv-parse do not agree on its columns", {
      at: {file: path, line: 1},
      next: "look at the quotes of the file's first line"
    });

  const name = await freeName(connection);
  const task = {connection, path, dialect, width: headers.length, columns, table: `${name}_row`, signal};
  const {rows, lane, laneReason} = await readRecords(task, scan);
  await createRecordView(connection, name, {columns, malformed: scan.malformed, rows});

  const byHeader = new Map([...columns].reverse().map((column) => [column.header, column]));
  return {
    path,
    fileName: basename(path),
    sha256: scan.sha256,
    bytes: scan.bytes,
    dialect,
    lane,
    laneReason,
    adapter: adapterKey(adapter),
    table: name,
    values: task.table,
    columns,
    headers,
    dropped,
    records: scan.records,
    rows,
    malformed: scan.malformed,
    blankLines: scan.blankLines,
    column: (header) => byHeader.get(headerName(header)),
    linesOf: (records) => linesOf(path, {dialect, scan, fields: headers.length}, records),
    rawOf: async (record) => (dropped.length > 0 ? undefined : readBytes(path, record)),
    discard: async () => {
      await connection.run(`drop view if exists ${name}`);
      for (const suffix of ["row", "range"]) await connection.run(`drop table if exists ${name}_${suffix}`);
    }
  };
}

/** Tries the fast reader, and believes it only where it rejects exactly what the scan names. */
async function readRecords(
  task: LaneTask,
  scan: Scan
): Promise<{rows: number; lane: Lane; laneReason: string}> {
  const trouble = knownTrouble(scan, task.dialect, task.path) ?? (await tryDuckDB(task, scan));
  if (typeof trouble === "object") return trouble;
  await task.connection.run(`drop table if exists ${task.table}`);
  const {rows} = await readWithCsvParse({...task, malformed: scan.malformed});
  if (rows + scan.malformed.length !== scan.records)
    throw refusal(`records read two ways: ${scan.records - scan.malformed.length} well-formed and ${rows}`, {
      at: {file: task.path},
      next: "nothing of the file was loaded; take the export again"
    });
  return {rows, lane: "csv-parse", laneReason: `not by DuckDB: ${trouble}`};
}

async function tryDuckDB(task: LaneTask, scan: Scan) {
  const reading = await readWithDuckDB({...task, parallel: scan.multiline === 0});
  if (reading === undefined) return "it gives up on the file";
  const difference = disagreement(scan, reading);
  if (difference !== undefined) return difference;
  const laneReason = `DuckDB read the ${reading.rows} records and rejected the ${reading.rejects.length} that the scan names`;
  return {rows: reading.rows, lane: "duckdb" as const, laneReason};
}

/** A name no other staged file of the connection has. */
async function freeName(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll(
    `select view_name from duckdb_views() where temporary and view_name ~ '^staged_[0-9]+$'`
  );
  const taken = reader.getRowsJS().map(([name]) => Number(String(name).slice("staged_".length)));
  return `staged_${Math.max(0, ...taken) + 1}`;
}

const maxRawBytes = 1 << 20;

async function readBytes(path: string, {start, end}: MalformedRecord): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(Math.min(end - start, maxRawBytes));
    const {bytesRead} = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
