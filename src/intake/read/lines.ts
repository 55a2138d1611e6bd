import type {Dialect} from "./dialect.ts";
import type {RecordPlace} from "./footer.ts";
import type {TableStart} from "./header.ts";
import {type Scan, scanFile} from "./scan/scan.ts";

/** What it takes to find a file's records again. */
export interface Whereabouts {
  dialect: Dialect;
  from: TableStart;
  scan: Scan;
  fields: number;
}

/** Physical line each record starts on; read from the file again only where a record is not simply a line. */
export async function linesOf(
  path: string,
  whereabouts: Whereabouts,
  records: readonly number[]
): Promise<Map<number, number>> {
  const {multiline, blankLines, headerLine} = whereabouts.scan;
  if (multiline === 0 && blankLines === 0)
    return new Map(records.map((record) => [record, record + headerLine]));
  const places = await placesOf(path, whereabouts, records);
  return new Map([...places].map(([record, {line}]) => [record, line]));
}

/** Where records are in the file, by another pass over it. */
export async function placesOf(
  path: string,
  {dialect, from, fields}: Whereabouts,
  records: readonly number[]
): Promise<Map<number, RecordPlace>> {
  const places = new Map<number, RecordPlace>();
  if (records.length === 0) return places;
  const wanted = new Set(records);
  await scanFile(path, {
    dialect,
    from,
    fields,
    onRecord: (record, line, start, end) => {
      if (wanted.has(record)) places.set(record, {line, start, end});
    }
  });
  return places;
}
