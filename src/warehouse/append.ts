import type {DuckDBAppender} from "@duckdb/node-api";
import {explainTrouble} from "./trouble.ts";
import type {Warehouse} from "./warehouse.ts";

/** Appends rows to a temporary or stored (`stored.NAME`) table, within the transaction that is open. */
export async function appendRows<T>(
  warehouse: Warehouse,
  table: string,
  rows: Iterable<T>,
  write: (appender: DuckDBAppender, row: T, index: number) => void
): Promise<void> {
  const [schema, name] = table.includes(".") ? (table.split(".") as [string, string]) : [undefined, table];
  try {
    const appender = await warehouse.connection.createAppender(name, schema ?? null);
    let index = 0;
    for (const row of rows) {
      write(appender, row, index++);
      appender.endRow();
    }
    appender.closeSync();
  } catch (error) {
    throw explainTrouble(error, warehouse.path);
  }
}
