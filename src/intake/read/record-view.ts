import type {DuckDBConnection} from "@duckdb/node-api";
import type {MalformedRecord} from "./scan/malformed.ts";
import type {StagedFile} from "./staged.ts";

/** Rows (from 0) `first` to `last` are `gap` records behind their record number; the part in one bucket of rows. */
export interface RecordRange {
  bucket: number;
  first: number;
  last: number;
  gap: number;
}

/** Rows of a bucket, as a power of two. Rows find their range by bucket: a hash join, where a search would sort. */
const bucketBits = 7;

/** How record numbers run ahead of row numbers once malformed records are left out, for every row of the table. */
export function* recordRanges(
  malformed: readonly Pick<MalformedRecord, "record">[],
  rows: number
): Generator<RecordRange> {
  for (let gap = 0, first = 0; gap <= malformed.length; gap++) {
    const next = malformed[gap];
    const end = next === undefined ? rows : next.record - 1 - gap;
    for (let row = first; row < end; ) {
      const bucket = row >> bucketBits;
      const last = Math.min(end, (bucket + 1) << bucketBits) - 1;
      yield {bucket, first: row, last, gap};
      row = last + 1;
    }
    first = end;
  }
}

/** A view of the rows with their record numbers; where nothing is malformed these are the row's own. */
export async function createRecordView(
  connection: DuckDBConnection,
  name: string,
  {columns, malformed, rows}: Pick<StagedFile, "columns" | "malformed" | "rows">
): Promise<void> {
  const list = columns.map((column) => `r.${column.name}`).join(", ");
  if (malformed.length === 0) {
    await connection.run(
      `create temp view ${name} as select r.rowid + 1 as record, ${list} from ${name}_row r`
    );
    return;
  }
  const table = `${name}_range`;
  await connection.run(`create temp table ${table} (bucket bigint, first bigint, last bigint, gap bigint)`);
  const appender = await connection.createAppender(table, "main", "temp");
  for (const {bucket, first, last, gap} of recordRanges(malformed, rows)) {
    for (const number of [bucket, first, last, gap]) appender.appendBigInt(BigInt(number));
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(
    `create temp view ${name} as
     select r.rowid + 1 + g.gap as record, ${list}
     from ${name}_row r
     join ${table} g on g.bucket = r.rowid >> ${bucketBits} and r.rowid between g.first and g.last`
  );
}
