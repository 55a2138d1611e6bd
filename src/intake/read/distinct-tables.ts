import type {DuckDBConnection} from "@duckdb/node-api";

/** A share of distinct values from which a column does not repeat itself: a table of them would be a second copy of it. */
const mostShare = 1 / 4;

/**
 * The distinct values of a staged file's columns, as temporary tables (raw, records). A column is gathered once for all
 * who ask: the privacy gate, the parsers, the numbering of people.
 */
export class DistinctTables {
  readonly #connection: DuckDBConnection;
  readonly #tables = new Map<string, string>();

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  /** The table of one column of `values`, the staged values. */
  async of(values: string, column: string): Promise<string> {
    const known = this.#tables.get(column);
    if (known !== undefined) return known;
    const table = `${values}_${column}_distinct`;
    await this.#connection.run(
      `create temp table ${table} as select ${column} as raw, count(*) as records from ${values} group by ${column}`
    );
    this.#tables.set(column, table);
    return table;
  }

  /** The table of a column that repeats its values; undefined where most records have one of their own. */
  async ofRepeated(values: string, column: string): Promise<string | undefined> {
    if (this.#tables.has(column)) return this.of(values, column);
    const reader = await this.#connection.runAndReadAll(
      `select approx_count_distinct(${column}) <= ${mostShare} * count(*) from ${values}`
    );
    return reader.getRowsJS()[0]![0] === true ? this.of(values, column) : undefined;
  }

  /** Takes a table (raw, records, …) for the column's: whoever made it has gathered the column already. */
  adopt(column: string, table: string): void {
    this.#tables.set(column, table);
  }

  /** Drops one column's table, or all. */
  async drop(column?: string): Promise<void> {
    for (const [name, table] of this.#tables) {
      if (column !== undefined && column !== name) continue;
      await this.#connection.run(`drop table if exists ${table}`);
      this.#tables.delete(name);
    }
  }
}
