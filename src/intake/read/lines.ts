import type {Dialect} from "./dialect.ts";
import {type Scan, scanFile} from "./scan/scan.ts";

/** Physical line each record starts on; read from the file again only where a record is not simply a line. */
export async function linesOf(
  path: string,
  {dialect, scan, fields}: {dialect: Dialect; scan: Scan; fields: number},
  records: readonly number[]
): Promise<Map<number, number>> {
  if (scan.multiline === 0 && scan.blankLines === 0)
    return new Map(records.map((record) => [record, record + scan.headerLine]));
  const wanted = new Set(records);
  const lines = new Map<number, number>();
  await scanFile(path, {
    dialect,
    fields,
    onRecord: (record, line) => {
      if (wanted.has(record)) lines.set(record, line);
    }
  });
  return lines;
}
