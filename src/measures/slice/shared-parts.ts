import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {MeasureContext} from "../measure.ts";
import {beginning} from "../shared.ts";
import type {Prepared} from "./prepare.ts";

/** Works out what several measures' SQL begins with once, as a temporary table each, until `drop`. */
export class SharedParts {
  readonly #warehouse: Warehouse;
  /** Tables by the SQL they hold. */
  readonly #tables = new Map<string, string>();

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse;
  }

  /** A measure's SQL in a context, reading its shared part from a table. */
  async sql({measure}: Pick<Prepared, "measure">, context: MeasureContext): Promise<string> {
    const sql = measure.sql(context).trim();
    if (measure.begins === undefined) return sql;
    const start = beginning(measure.begins, context);
    if (!sql.startsWith(start)) throw new Error(`${measure.id} does not begin with the part it names`);
    const table = await this.#tableOf(measure.begins.sql(context));
    return `with ${measure.begins.name} as (select * from ${table})${sql.slice(start.length)}`;
  }

  async #tableOf(sql: string): Promise<string> {
    const known = this.#tables.get(sql);
    if (known !== undefined) return known;
    const table = `shared_part_${this.#tables.size + 1}`;
    await this.#warehouse.run(`create or replace temp table ${table} as\n${sql}`);
    this.#tables.set(sql, table);
    return table;
  }

  async drop(): Promise<void> {
    for (const table of this.#tables.values()) await this.#warehouse.run(`drop table ${table}`);
    this.#tables.clear();
  }
}
