import type {Warehouse} from "./warehouse.ts";

/** The workspace's own lists, by the column of `stored.contact` that holds one of each. */
export interface ClosedLists {
  program: readonly string[];
  site: readonly string[];
}

/**
 * Stores the program and the site of contacts as one of the workspace's, which is half the work of storing them as text.
 * The lists only grow: what a workspace no longer has may still be stored. They are in alphabetical order, for DuckDB
 * sorts by place in the list.
 */
export async function fitClosedLists(warehouse: Warehouse, lists: ClosedLists): Promise<void> {
  const changes: string[] = [];
  for (const [column, labels] of Object.entries(lists)) {
    const stored = await storedLabels(warehouse, column);
    const all = [...new Set([...stored.labels, ...labels])].sort();
    if (all.length === 0 || (stored.closed && all.length === stored.labels.length)) continue;
    const list = all.map((label) => `'${label.replaceAll("'", "''")}'`).join(", ");
    changes.push(`alter table stored.contact alter ${column} type enum (${list})`);
  }
  if (changes.length === 0) return;
  const [view] = await warehouse.query<{sql: string}>(
    "select sql from duckdb_views() where schema_name = 'stored' and view_name = 'current_contact'"
  );
  await warehouse.transaction(async () => {
    await warehouse.run("drop view stored.current_contact");
    for (const change of changes) await warehouse.run(change);
    await warehouse.run(view!.sql);
  });
}

async function storedLabels(
  warehouse: Warehouse,
  column: string
): Promise<{closed: boolean; labels: string[]}> {
  const [row] = await warehouse.query<{type: string}>(
    `select data_type as type from duckdb_columns()
     where schema_name = 'stored' and table_name = 'contact' and column_name = $1`,
    [column]
  );
  const closed = row!.type.startsWith("ENUM");
  const labels = await warehouse.query<{label: string}>(
    closed
      ? `select unnest(enum_range(cast(null as ${row!.type})))::varchar as label`
      : `select distinct ${column} as label from stored.contact where ${column} is not null`
  );
  return {closed, labels: labels.map(({label}) => label)};
}
