import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dialect} from "../dialect.ts";
import type {TableStart} from "../header.ts";
import type {StagedColumn} from "../staged.ts";
import type {DuckDBReading} from "./trust.ts";

export interface LaneTask {
  connection: DuckDBConnection;
  /** Absolute path. */
  path: string;
  dialect: Dialect;
  from: TableStart;
  /** How many columns the records have and the header's last row has, and which of them are kept. */
  width: number;
  headerCells: number;
  columns: readonly StagedColumn[];
  /** Table to create. */
  table: string;
  signal: AbortSignal | undefined;
}

/**
 * Reads the file with DuckDB's own reader, nothing guessed, everything text. Returns undefined when it gives up;
 * its message is not passed on because it quotes records.
 */
export async function readWithDuckDB(
  task: LaneTask & {parallel: boolean}
): Promise<DuckDBReading | undefined> {
  const {connection, path, dialect, from, width, columns, table, signal, parallel} = task;
  const all = Array.from({length: width}, (_, k) => `c${k + 1}`);
  const kept = columns.map(({name}) => name);
  const options = [
    "auto_detect = false",
    `columns = {${all.map((name) => `'${name}': 'VARCHAR'`).join(", ")}}`,
    `delim = ${literal(dialect.delimiter)}`,
    `quote = ${literal(dialect.quote)}`,
    `escape = ${literal(dialect.escaping === "backslash" && dialect.quote !== "" ? "\\" : dialect.quote)}`,
    `new_line = ${dialect.newline === "\r\n" ? "'\\r\\n'" : "'\\n'"}`,
    `header = ${from.headless !== true}`,
    ...(from.line > 1 ? [`skip = ${from.line - 1}`] : []),
    "compression = 'none'",
    "hive_partitioning = false",
    // Of every column: DuckDB counts them by place in the projection, so that a list of some would hit others.
    `force_not_null = [${all.map((name) => `'${name}'`).join(", ")}]`,
    `parallel = ${parallel}`,
    "store_rejects = true",
    `rejects_table = '${table}_reject'`,
    `rejects_scan = '${table}_reject_scan'`
  ];
  signal?.throwIfAborted();
  const interrupt = () => connection.interrupt();
  signal?.addEventListener("abort", interrupt, {once: true});
  try {
    await connection.run(
      `create temp table ${table} as select ${kept.join(", ")} from read_csv([${literal(path)}], ${options.join(", ")})`
    );
    const counts = await connection.runAndReadAll(`select count(*) from ${table}`);
    const rejects = await connection.runAndReadAll(
      `select distinct line_byte_position - 1 from ${table}_reject where line_byte_position is not null`
    );
    return {
      rows: Number(counts.getRowsJS()[0]![0]),
      rejects: rejects.getRowsJS().map(([position]) => Number(position))
    };
  } catch (error) {
    signal?.throwIfAborted();
    if (!/^(Invalid Input|IO|Conversion) Error/.test((error as Error).message)) throw error;
    return undefined;
  } finally {
    signal?.removeEventListener("abort", interrupt);
    for (const name of [`${table}_reject`, `${table}_reject_scan`])
      await connection.run(`drop table if exists ${name}`);
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
