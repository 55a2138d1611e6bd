import {createReadStream} from "node:fs";
import {Readable, Writable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {type CsvError, parse} from "csv-parse";
import {refusal} from "../../../error.ts";
import type {MalformedRecord} from "../scan/malformed.ts";
import type {LaneTask} from "./duckdb.ts";

/** Reads the well-formed records with csv-parse; the malformed ones are cut out of what it is given. */
export async function readWithCsvParse(
  task: LaneTask & {malformed: readonly MalformedRecord[]}
): Promise<{rows: number}> {
  const {connection, path, dialect, width, columns, table, malformed, signal} = task;
  await connection.run(
    `create temp table ${table} (${columns.map(({name}) => `${name} varchar not null`).join(", ")})`
  );
  const positions = columns.map(({position}) => position - 1);
  const appender = await connection.createAppender(table, "main", "temp");
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: dialect.newline === "\r" ? ["\r"] : ["\r\n", "\n"],
    relax_quotes: true,
    skip_empty_lines: true,
    relax_column_count: true
  });
  let rows = -1;
  const sink = new Writable({
    objectMode: true,
    highWaterMark: 1024,
    write(record: string[], _encoding, done) {
      if (record.length !== width) return done(differs(path));
      if (rows++ >= 0) {
        for (const position of positions) appender.appendVarchar(record[position]!);
        appender.endRow();
      }
      done();
    }
  });
  const bytes = Readable.from(wellFormedBytes(path, dialect.bom ? 3 : 0, malformed), {objectMode: false});
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

/** The file's bytes without its mark and its malformed records. */
async function* wellFormedBytes(
  path: string,
  from: number,
  malformed: readonly MalformedRecord[]
): AsyncGenerator<Buffer> {
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
      if (stop > cursor) yield chunk.subarray(cursor - at, stop - at);
      cursor = hole !== undefined && stop === hole.start ? Math.min(end, hole.end) : stop;
    }
    at = end;
  }
}

const differs = (path: string): Error =>
  refusal("records read two ways differ: the scan and csv-parse do not agree", {
    at: {file: path},
    next: "nothing of the file was loaded; export it again, and report this with the file's first lines"
  });
