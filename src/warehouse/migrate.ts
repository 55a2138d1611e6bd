import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {usageError} from "../error.ts";
import {damagedError} from "./trouble.ts";
import type {Warehouse} from "./warehouse.ts";

const schemaDir = new URL("./schema/", import.meta.url);

/** Steps of the schema in order: `001-core.sql` is version 1. */
const migrations = readdirSync(fileURLToPath(schemaDir))
  .filter((name) => /^\d{3}-.*\.sql$/.test(name))
  .sort()
  .map((name) => ({version: Number.parseInt(name, 10), name, url: new URL(name, schemaDir)}));

export const newestVersion = migrations.at(-1)?.version ?? 0;

/** The schema's version; 0 for a new warehouse. A DuckDB file that is no warehouse is an error. */
async function schemaVersion(warehouse: Warehouse): Promise<number> {
  const tables = await warehouse.query<{schema: string; name: string}>(
    "select table_schema as schema, table_name as name from information_schema.tables where table_catalog = current_database()"
  );
  if (tables.length === 0) return 0;
  if (!tables.some(({schema, name}) => schema === "stored" && name === "meta")) {
    throw damagedError(warehouse.path);
  }
  return Number((await readMeta(warehouse, "schema_version")) ?? 0);
}

/** Brings the schema up to this version of Waymark, one transaction a step; a newer one is left alone (exit 2). */
export async function migrate(warehouse: Warehouse, {readOnly = false} = {}): Promise<void> {
  const version = await schemaVersion(warehouse);
  if (version > newestVersion) {
    throw usageError(`warehouse: version ${version}, made by a newer Waymark that knows more than this one`, {
      at: {file: warehouse.path},
      next: `install that version of Waymark again; this one knows versions to ${newestVersion}`
    });
  }
  const steps = migrations.filter((step) => step.version > version);
  if (steps.length > 0 && readOnly) {
    throw usageError(`warehouse: version ${version}, made by an older Waymark`, {
      at: {file: warehouse.path},
      next: "bring it up to date with `waymark run`"
    });
  }
  for (const step of steps) {
    await warehouse.transaction(async () => {
      await warehouse.run(readFileSync(step.url, "utf8"));
      await writeMeta(warehouse, "schema_version", String(step.version));
    });
  }
}

export async function readMeta(warehouse: Warehouse, name: string): Promise<string | undefined> {
  const rows = await warehouse.query<{value: string}>("select value from stored.meta where name = $1", [
    name
  ]);
  return rows[0]?.value;
}

export async function writeMeta(warehouse: Warehouse, name: string, value: string): Promise<void> {
  await warehouse.run("insert or replace into stored.meta values ($1, $2)", [name, value]);
}
