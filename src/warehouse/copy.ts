import {chmodSync, constants, copyFileSync, existsSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import {explainTrouble} from "./trouble.ts";

/**
 * Copies a warehouse as it stands, under a reader's lock, so that nobody writes it meanwhile; nothing where there is none.
 * The write-ahead log goes first: closing a copied file gives up this process's lock on it.
 */
export async function copyWarehouse(path: string, copy: string): Promise<void> {
  if (!existsSync(path)) return;
  try {
    const instance = await DuckDBInstance.create(path, {access_mode: "READ_ONLY"});
    try {
      for (const end of [".wal", ""]) {
        if (!existsSync(path + end)) continue;
        copyFileSync(path + end, copy + end, constants.COPYFILE_FICLONE);
        chmodSync(copy + end, 0o600);
      }
    } finally {
      instance.closeSync();
    }
  } catch (error) {
    throw explainTrouble(error, path);
  }
}
