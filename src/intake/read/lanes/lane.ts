import {refusal} from "../../../error.ts";
import type {Scan} from "../scan/scan.ts";
import type {Lane} from "../staged.ts";
import type {ReadAhead} from "./ahead.ts";
import {readWithCsvParse} from "./csv-parse.ts";
import {type LaneTask, readWithDuckDB} from "./duckdb.ts";
import {disagreement, knownTrouble} from "./trust.ts";

/** What a lane read, and why it was the one. */
export interface LaneRead {
  rows: number;
  lane: Lane;
  laneReason: string;
}

interface Judging {
  scan: Scan;
  ahead: ReadAhead;
  /** The file, for messages. */
  path: string;
}

/** Tries the fast reader, and believes it only where it rejects exactly what the scan names. */
export async function readRecords(task: LaneTask, {scan, ahead, path}: Judging): Promise<LaneRead> {
  const trouble = knownTrouble(scan, task.dialect, task.path) ?? (await tryDuckDB(task, scan, ahead));
  if (typeof trouble === "object") return trouble;
  await ahead.end();
  await task.connection.run(`drop table if exists ${task.table}`);
  const {rows} = await readWithCsvParse({...task, malformed: scan.malformed, oddEscapes: scan.oddEscapes});
  if (rows + scan.malformed.length !== scan.records)
    throw refusal(`records read two ways: ${scan.records - scan.malformed.length} well-formed and ${rows}`, {
      at: {file: path},
      next: "nothing of the file was loaded; take the export again"
    });
  return {rows, lane: "csv-parse", laneReason: `not by DuckDB: ${trouble}`};
}

async function tryDuckDB(task: LaneTask, scan: Scan, ahead: ReadAhead): Promise<LaneRead | string> {
  const parallel = scan.multiline === 0;
  const begun = parallel ? await ahead.take() : undefined;
  await ahead.end();
  const {reading} = begun ?? {reading: await readWithDuckDB({...task, parallel})};
  if (reading === undefined) return "it gives up on the file";
  const difference = disagreement(scan, reading);
  if (difference !== undefined) return difference;
  const laneReason = `DuckDB read the ${reading.rows} records and rejected the ${reading.rejects.length} that the scan names`;
  return {rows: reading.rows, lane: "duckdb", laneReason};
}
