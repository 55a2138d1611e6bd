import {existsSync, rmSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {usageError} from "../error.ts";
import type {Keys} from "../keys.ts";
import {copyWarehouse} from "./copy.ts";
import {migrate, readMeta, writeMeta} from "./migrate.ts";
import {
  emptySpill,
  makePrivateDir,
  makePrivateFiles,
  rehearsalSpillDir,
  spillDir,
  stateDir,
  warehouseFile
} from "./state.ts";
import {explainTrouble} from "./trouble.ts";
import {type Warehouse, warehouseOn} from "./warehouse.ts";

export type {Warehouse} from "./warehouse.ts";

export interface OpenOptions {
  readOnly?: boolean;
  /** What DuckDB may use before it spills to `.waymark/tmp`, such as `950MB`. */
  memory?: string;
  /** How many processors DuckDB works on at once; all there are where nothing is said. */
  threads?: string | undefined;
}

type Limits = Pick<OpenOptions, "memory" | "threads">;

/** Leaves Node its part of the 1.5 GB that intake may take: five million contacts peak at 1.3 GiB with this. */
const defaultMemory = "950MB";

/**
 * Opens a workspace's warehouse, made and migrated when it is opened for writing. DuckDB's own lock is the lock:
 * a second process gets exit 5 with the first one's id. A damaged or newer file, or another key, is exit 2.
 */
export async function openWarehouse(
  workspaceDir: string,
  keys: Keys,
  {readOnly = false, ...limits}: OpenOptions = {}
): Promise<Warehouse> {
  const path = warehouseFile(workspaceDir);
  const spill = spillDir(workspaceDir);
  if (readOnly && !existsSync(path)) {
    throw usageError("warehouse: nothing loaded yet", {
      at: {file: path},
      next: "load the exports with `waymark run`"
    });
  }
  makePrivateDir(stateDir(workspaceDir));
  makePrivateDir(spill);
  const warehouse = await connect(path, {...limits, spill, readOnly, passing: false});
  try {
    emptySpill(spill);
    if (!readOnly) makePrivateFiles(path);
    await migrate(warehouse, {readOnly});
    await checkKey(warehouse, keys, readOnly);
  } catch (error) {
    warehouse.close();
    throw error;
  }
  return warehouse;
}

/**
 * What is loaded, as a copy to rehearse on (`waymark check`): nothing is locked while it is open, and nothing of it stays.
 * Empty where nothing is loaded yet. Exit 5 while a run is writing what would be copied.
 */
export async function openRehearsal(
  workspaceDir: string,
  keys: Keys,
  limits: Limits = {}
): Promise<Warehouse> {
  const spill = rehearsalSpillDir(workspaceDir);
  makePrivateDir(stateDir(workspaceDir));
  makePrivateDir(spill);
  const copy = join(spill, "warehouse.duckdb");
  try {
    await copyWarehouse(warehouseFile(workspaceDir), copy);
    const warehouse = await connect(copy, {...limits, spill, readOnly: false, passing: true});
    try {
      await migrate(warehouse);
      await checkKey(warehouse, keys, false);
      return warehouse;
    } catch (error) {
      warehouse.close();
      throw error;
    }
  } catch (error) {
    rmSync(spill, {recursive: true, force: true});
    throw error;
  }
}

/** A warehouse in memory: nothing is locked and nothing stays. */
export async function openScratchWarehouse(
  workspaceDir: string,
  keys: Keys,
  limits: Limits = {}
): Promise<Warehouse> {
  const spill = rehearsalSpillDir(workspaceDir);
  makePrivateDir(stateDir(workspaceDir));
  makePrivateDir(spill);
  const warehouse = await connect(":memory:", {...limits, spill, readOnly: false, passing: true});
  await migrate(warehouse);
  await checkKey(warehouse, keys, false);
  return warehouse;
}

/** Of new warehouses: text takes less work to store than in the format that DuckDB keeps to for the sake of its first versions. */
export const storageVersion = "v1.4.0";

interface Connecting extends Limits {
  spill: string;
  readOnly: boolean;
  /** Nothing of it is kept once it is closed. */
  passing: boolean;
}

async function connect(
  path: string,
  {
    spill,
    readOnly,
    passing,
    memory = process.env.WAYMARK_MEMORY ?? defaultMemory,
    threads = threadsAsked()
  }: Connecting
): Promise<Warehouse> {
  const settings: Record<string, string> = {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: memory,
    storage_compatibility_version: storageVersion,
    temp_directory: spill,
    ...(threads === undefined ? {} : {threads}),
    ...(readOnly ? {access_mode: "READ_ONLY"} : {})
  };
  try {
    // Opening one file twice in a process would lose the second one's writes; the cache gives the same instance.
    const instance = passing
      ? await DuckDBInstance.create(path, settings)
      : await DuckDBInstance.fromCache(path, settings);
    const connection = await instance.connect();
    await connection.run("set TimeZone = 'UTC'");
    return warehouseOn(path, connection, () => {
      connection.closeSync();
      instance.closeSync();
      if (passing) rmSync(spill, {recursive: true, force: true});
      else emptySpill(spill);
      if (!readOnly && !passing) makePrivateFiles(path);
    });
  } catch (error) {
    throw explainTrouble(error, path);
  }
}

function threadsAsked(): string | undefined {
  const asked = process.env.WAYMARK_THREADS;
  if (asked === undefined || /^[1-9]\d{0,2}$/.test(asked)) return asked;
  throw usageError(`WAYMARK_THREADS: ${asked}`, {
    next: "a whole number from 1, or nothing for every processor"
  });
}

async function checkKey(warehouse: Warehouse, keys: Keys, readOnly: boolean): Promise<void> {
  const known = await readMeta(warehouse, "key_check");
  if (known === keys.check) return;
  if (known !== undefined || readOnly) {
    throw usageError("key file: not the one this warehouse was made with", {
      at: {file: warehouse.path},
      next: "put the workspace's own key file back; with another key the same person would count twice"
    });
  }
  await writeMeta(warehouse, "key_check", keys.check);
}
