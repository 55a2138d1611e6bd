import type {DuckDBConnection, DuckDBValue} from "@duckdb/node-api";
import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  DuckDBUUIDValue
} from "@duckdb/node-api";
import "./decoder.ts";
import {type Numbers, readNumbers} from "./numbers.ts";
import {explainTrouble} from "./trouble.ts";

/** One open warehouse and its one connection. */
export interface Warehouse {
  /** Path of the file; `:memory:` for one that leaves nothing behind. */
  readonly path: string;
  readonly connection: DuckDBConnection;
  /**
   * Rows as plain objects: integers to 32 bits and decimals are numbers, 64 bits and more bigint, dates `2024-03-01`,
   * timestamps `2024-03-01 18:30:00`, UUIDs text, blobs bytes.
   */
  query<T>(sql: string, params?: DuckDBValue[]): Promise<T[]>;
  run(sql: string, params?: DuckDBValue[]): Promise<void>;
  /**
   * Columns of INTEGER, UINTEGER or DOUBLE without nulls. The result is whole before it is read: read while it is worked out, DuckDB 1.5
   * waited for ever on an anti join of five million contacts.
   */
  numbers(sql: string): Promise<Numbers[]>;
  /** Does the work in one transaction: all of it stands, or none. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Does the work in one transaction and undoes it. */
  rehearsal<T>(work: () => Promise<T>): Promise<T>;
  /** Stops the statement that is running; it fails with exit 130. */
  interrupt(): void;
  close(): void;
}

export function warehouseOn(path: string, connection: DuckDBConnection, close: () => void): Warehouse {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainTrouble(error, path);
    }
  };
  const run = (sql: string, params?: DuckDBValue[]): Promise<void> =>
    guarded(async () => {
      await connection.run(sql, params);
    });
  const begun = async <T>(work: () => Promise<T>, end: "commit" | "rollback"): Promise<T> => {
    await run("begin transaction");
    let result: T;
    try {
      result = await guarded(work);
      await run(end);
    } catch (error) {
      // A statement that failed may have ended the transaction already; the first error is the one to tell.
      await connection.run("rollback").catch(() => undefined);
      throw error;
    }
    return result;
  };
  return {
    path,
    connection,
    run,
    numbers: (sql) => guarded(() => readNumbers(connection, sql)),
    query: <T>(sql: string, params?: DuckDBValue[]) =>
      guarded(async () => {
        const reader = await connection.runAndReadAll(sql, params);
        return reader.getRowObjects().map((row) => plainRow(row) as T);
      }),
    transaction: (work) => begun(work, "commit"),
    rehearsal: (work) => begun(work, "rollback"),
    interrupt: () => connection.interrupt(),
    close
  };
}

const plainRow = (row: Record<string, DuckDBValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));

function plain(value: DuckDBValue): unknown {
  if (value instanceof DuckDBDecimalValue) return Number(value.toString());
  if (value instanceof DuckDBBlobValue) return value.bytes;
  if (
    value instanceof DuckDBDateValue ||
    value instanceof DuckDBTimestampValue ||
    value instanceof DuckDBUUIDValue
  ) {
    return value.toString();
  }
  return value;
}
