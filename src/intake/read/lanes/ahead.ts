import {faultsInSample} from "../scan/scan.ts";
import {type LaneTask, readWithDuckDB} from "./duckdb.ts";
import {copiesTooMuch, type DuckDBReading, readsAsPattern} from "./trust.ts";

/** Smaller files are read before it matters. */
const worthwhile = 8 << 20;

/** DuckDB's reading of a file, begun while the scan that judges it still runs. */
export interface ReadAhead {
  /** Waits for it; undefined when it was not begun. What went wrong in the reader is thrown here. */
  take(): Promise<{reading: DuckDBReading | undefined} | undefined>;
  /** Stops it, and leaves no table behind, unless it was taken. */
  end(): Promise<void>;
}

/** The reader and the scan work at the same time, each on a core of its own, where the sample lets hope for plain records. */
export function readAhead(task: LaneTask, {bytes, sample}: {bytes: number; sample: Buffer}): ReadAhead {
  const hopeful =
    bytes >= worthwhile &&
    !readsAsPattern(task.path) &&
    !task.dialect.padded &&
    /^\r?\n$/.test(task.dialect.newline) &&
    linesAreRecords(sample) &&
    // Once begun it does not stop before it is through with them.
    !copiesTooMuch({faultBytes: bytes * faultsInSample(sample, {...task, fields: task.width}), bytes});
  if (!hopeful) return {take: async () => undefined, end: async () => {}};
  const stop = new AbortController();
  const signal = task.signal === undefined ? stop.signal : AbortSignal.any([task.signal, stop.signal]);
  const outcome = readWithDuckDB({...task, signal, parallel: true}).then(
    (reading) => ({reading, failed: false as const}),
    (error: unknown) => ({error, failed: true as const})
  );
  let open = true;
  return {
    take: async () => {
      open = false;
      const result = await outcome;
      if (result.failed) throw result.error;
      return {reading: result.reading};
    },
    end: async () => {
      if (!open) return;
      open = false;
      stop.abort();
      await outcome;
      await task.connection.run(`drop table if exists ${task.table}`);
    }
  };
}

/** Whether no line of a sample leaves a quote open; the reader may work in parallel only where none does. */
function linesAreRecords(sample: Buffer): boolean {
  const lines = sample.toString("latin1").split("\n").slice(0, -1);
  return lines.every((line) => line.split('"').length % 2 === 1);
}
