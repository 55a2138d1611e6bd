import type {DuckDBConnection, DuckDBVector} from "@duckdb/node-api";

export type Numbers = Int32Array | Uint32Array | Float64Array;

/**
 * The columns of a result, each whole: INTEGER, UINTEGER or DOUBLE, and none of them null. They are copied a piece at a time;
 * value by value, a hundred million numbers take a minute.
 */
export async function readNumbers(connection: DuckDBConnection, sql: string): Promise<Numbers[]> {
  const result = await connection.run(sql);
  const {rowCount, columnCount} = result;
  const columns: Numbers[] = [];
  let from = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    for (let at = 0; at < columnCount; at++) {
      const items = itemsOf(chunk.getColumnVector(at));
      const column = columns[at] ?? new (items.constructor as new (length: number) => Numbers)(rowCount);
      columns[at] = column;
      column.set(items, from);
    }
    from += chunk.rowCount;
  }
  return Array.from({length: columnCount}, (_, at) => columns[at] ?? new Int32Array(0));
}

/** The binding keeps a vector's numbers to itself and hands them out one by one. */
function itemsOf(vector: DuckDBVector): Numbers {
  const {items} = vector as unknown as {items?: unknown};
  if (items instanceof Int32Array || items instanceof Uint32Array || items instanceof Float64Array)
    return items;
  throw new Error(`no column of whole or floating numbers: ${vector.type}`);
}
