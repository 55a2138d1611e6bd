import {createReadStream} from "node:fs";
import {Readable, Writable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {type CsvError, parse} from "csv-parse";
import {refusal} from "../../../error.ts";
import {parsingOptions} from "../header.ts";
import type {MalformedRecord} from "../scan/malformed.ts";
import type {LaneTask} from "./duckdb.ts";

/** Reads the well-formed records with csv-parse; the malformed ones are cut out of what it is given. */
export async function readWithCsvParse(
  task: LaneTask & {malformed: readonly MalformedRecord[]; oddEscapes?: readonly number[]}
): Promise<{rows: number}> {
  const {
    connection,
    path,
    dialect,
    from,
    width,
    headerCells,
    columns,
    table,
    malformed,
    oddEscapes = [],
    signal
  } = task;
  await connection.run(
    `create temp table ${table} (${columns.map(({name}) => `${name} varchar not null`).join(", ")})`
  );
  const positions = columns.map(({position}) => position - 1);
  const appender = await connection.createAppender(table, "main", "temp");
  const parser = parse({
    ...parsingOptions(dialect),
    relax_quotes: true,
    skip_empty_lines: true,
    relax_column_count: true
  });
  let rows = from.headless === true ? 0 : -1;
  const sink = new Writable({
    objectMode: true,
    highWaterMark: 1024,
    write(record: string[], _encoding, done) {
      if (record.length !== (rows === -1 ? headerCells : width)) return done(differs(path));
      if (rows++ >= 0) {
        for (const position of positions) appender.appendVarchar(record[position]!);
        appender.endRow();
      }
      done();
    }
  });
  const text = doubled(wellFormedBytes(path, from.start, malformed), oddEscapes);
  const bytes = Readable.from(text, {objectMode: false});
  try {
    await pipeline(bytes, parser, sink, signal === undefined ? {} : {signal});
  } catch (error) {
    if ((error as Partial<CsvError>).code?.startsWith("CSV_")) throw differs(path);
    throw error;
  } finally {
    appender.closeSync();
  }
  return {rows: Math.max(0, rows)};
}

/** Writes a backslash that escapes nothing twice, so that csv-parse keeps it. */
async function* doubled(
  pieces: AsyncIterable<{bytes: Buffer; at: number}>,
  places: readonly number[]
): AsyncGenerator<Buffer> {
  let next = 0;
  for await (const {bytes, at} of pieces) {
    let from = 0;
    for (; next < places.length && places[next]! < at + bytes.length; next++) {
      const place = places[next]! - at;
      if (place < 0) continue;
      yield bytes.subarray(from, place + 1);
      from = place;
    }
    yield bytes.subarray(from);
  }
}

/** The file's bytes from the header on without its malformed records, and where they are in the file. */
async function* wellFormedBytes(
  path: string,
  from: number,
  malformed: readonly MalformedRecord[]
): AsyncGenerator<{bytes: Buffer; at: number}> {
  let at = from;
  let next = 0;
  const stream = createReadStream(path, {start: from, highWaterMark: 1 << 20});
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const end = at + chunk.length;
    let cursor = at;
    while (cursor < end) {
      while (next < malformed.length && malformed[next]!.end <= cursor) next++;
      const hole = malformed[next];
      const stop = Math.min(end, hole === undefined ? end : Math.max(cursor, hole.start));
      if (stop > cursor) yield {bytes: chunk.subarray(cursor - at, stop - at), at: cursor};
      // A hole may have begun in the piece before.
      cursor = hole !== undefined && hole.start <= stop ? Math.min(end, hole.end) : stop;
    }
    at = end;
  }
}

const differs = (path: string): Error =>
  refusal("records read two ways differ: the scan and csv-parse do not agree", {
    at: {file: path},
    next: "nothing of the file was loaded; export it again, and report this with the file's first lines"
  });
