import {stat} from "node:fs/promises";
import {basename, resolve} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Job} from "../../config/load.ts";
import {refusal} from "../../error.ts";
import {type Adapter, adapterKey, type ReadOptions} from "../adapter.ts";
import {containerOf} from "./container/kind.ts";
import {type Dialect, decideDialect} from "./dialect.ts";
import {DistinctTables} from "./distinct-tables.ts";
import {droppedHeaders} from "./dropped-headers.ts";
import {headerName, readHeader} from "./header.ts";
import {readAhead} from "./lanes/ahead.ts";
import type {LaneTask} from "./lanes/duckdb.ts";
import {type LaneRead, readRecords} from "./lanes/lane.ts";
import {linesOf, placesOf} from "./lines.ts";
import {headersOf} from "./match-header.ts";
import {rawReader} from "./record-bytes.ts";
import {createRecordView} from "./record-view.ts";
import {readSample} from "./sample.ts";
import {type Scan, scanFile} from "./scan/scan.ts";
import {openSource, reopenSource, type SourceOptions, type TextSource} from "./source.ts";
import {spillFolder} from "./spill.ts";
import type {StagedColumn, StagedFile} from "./staged.ts";
import {withoutSurroundings} from "./tables/around.ts";
import {readWorkbook} from "./workbook.ts";

/** Reads a file with one header and one record a row: a sheet of a workbook, or delimited text in whatever container. */
export async function readTable(
  connection: DuckDBConnection,
  file: string,
  job: Job,
  adapter: Adapter,
  options: ReadOptions
): Promise<StagedFile> {
  const path = resolve(file);
  const {bytes: head} = await readSample(path);
  return (await containerOf(head, path)) === "workbook"
    ? readWorkbook(connection, path, job, adapter)
    : readDelimited(connection, path, job, adapter, options);
}

/** Reads a delimited text file: container, encoding, dialect, header, scan, then the lane that is proved right. */
async function readDelimited(
  connection: DuckDBConnection,
  path: string,
  job: Job,
  adapter: Adapter,
  {signal, onShare}: ReadOptions
): Promise<StagedFile> {
  const options: SourceOptions = {folder: await spillFolder(connection), signal};
  let source = await openSource(path, job, options);
  const name = await freeName(connection);
  const reading: Reading = {connection, path, job, adapter, name, signal, onShare};
  try {
    const staged = await readText(reading, source);
    if (staged !== undefined) return staged;
    source = await reopenSource(path, source, options);
    return (await readText(reading, source))!;
  } catch (error) {
    await dropTables(connection, name);
    await source.remove();
    throw error;
  }
}

interface Reading {
  connection: DuckDBConnection;
  path: string;
  job: Job;
  adapter: Adapter;
  /** Of the view of its records; tables behind it start with it. */
  name: string;
  signal: AbortSignal | undefined;
  onShare: ReadOptions["onShare"];
}

/** Undefined when nothing declares the text to be UTF-8 and it turns out not to be. */
async function readText(
  {connection, path, job, adapter, name, signal, onShare}: Reading,
  source: TextSource
): Promise<StagedFile | undefined> {
  const text = source.path;
  const {encoding, declared, bom} = source.encoding;
  const sample = await readSample(text);
  const {header: place, ...decided} = decideDialect(sample.bytes.toString("latin1"), {
    settings: job.dialect,
    whole: sample.whole,
    path,
    from: bom && !source.transcoded ? 3 : 0,
    names: new Set(headersOf(job).map(headerName))
  });
  const evidence = [source.unpacked, source.encoding.evidence, decided.evidence].filter(
    (each) => each !== undefined
  );
  const dialect: Dialect = {...decided, bom, encoding, evidence: evidence.join("; ")};
  const {names: headers, cells: headerCells, last: from} = readHeader(sample.bytes, dialect, place, path);
  const dropped = droppedHeaders(job, headers, path);
  const columns = headers
    .map((header, at): StagedColumn => ({header, name: `c${at + 1}`, position: at + 1}))
    .filter(({header}) => !dropped.includes(header));
  if (columns.length === 0)
    throw refusal("no columns: every one is dropped", {
      at: {file: path},
      next: "drop fewer columns in the job"
    });

  const fields = headers.length;
  const task: LaneTask = {
    connection,
    path: text,
    dialect,
    from,
    width: fields,
    headerCells,
    columns,
    table: `${name}_row`,
    signal
  };
  const {size} = await stat(text);
  const ahead = readAhead(task, {bytes: size, sample: sample.bytes});
  let scan: Scan;
  let read: LaneRead;
  try {
    scan = await scanFile(text, {
      dialect,
      from,
      fields,
      stopAtInvalid: !declared,
      signal,
      onBytes: (bytes) => onShare?.(bytes / size)
    });
    if (scan.invalid !== undefined && !declared) return undefined;
    if (scan.headerFields !== headerCells)
      throw refusal("header read two ways: the scan and csv-parse do not agree on its columns", {
        at: {file: path, line: from.line},
        next: "look at the quotes of the file's header"
      });
    read = await readRecords(task, {scan, ahead, path});
  } finally {
    await ahead.end();
  }
  const whereabouts = {dialect, from, scan, fields};
  const body = await withoutSurroundings({
    connection,
    table: task.table,
    columns,
    width: fields,
    records: scan.records,
    rows: read.rows,
    malformed: scan.malformed,
    dialect,
    settings: job.dialect,
    place,
    text,
    sample: sample.bytes,
    placesOf: (records) => placesOf(text, whereabouts, records)
  });
  await createRecordView(connection, name, {columns, ...body});

  const byHeader = new Map([...columns].reverse().map((column) => [column.header, column]));
  const {sha256, bytes} = source.original ?? scan;
  const readRaw = rawReader(text);
  const distinct = new DistinctTables(connection);
  return {
    path,
    fileName: basename(path),
    sha256,
    bytes,
    dialect,
    lane: read.lane,
    laneReason: read.laneReason,
    adapter: adapterKey(adapter),
    table: name,
    values: task.table,
    distinct,
    columns,
    headers,
    dropped,
    records: body.records,
    rows: body.rows,
    malformed: body.malformed,
    blankLines: scan.blankLines + body.blank,
    findings: body.findings,
    column: (header) => byHeader.get(headerName(header)),
    linesOf: (records) => linesOf(text, whereabouts, records),
    rawOf: async (record) => (dropped.length > 0 ? undefined : readRaw(record)),
    discard: async () => {
      await distinct.drop();
      await dropTables(connection, name);
      await source.remove();
    }
  };
}

async function dropTables(connection: DuckDBConnection, name: string): Promise<void> {
  await connection.run(`drop view if exists ${name}`);
  for (const suffix of ["row", "row_without", "range"])
    await connection.run(`drop table if exists ${name}_${suffix}`);
}

/** A name no other staged file of the connection has. */
async function freeName(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll(
    `select view_name from duckdb_views() where temporary and view_name ~ '^staged_[0-9]+$'`
  );
  const taken = reader.getRowsJS().map(([name]) => Number(String(name).slice("staged_".length)));
  return `staged_${Math.max(0, ...taken) + 1}`;
}
