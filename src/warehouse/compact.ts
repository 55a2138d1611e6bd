import {chmodSync, renameSync, rmSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import {storageVersion} from "./open.ts";
import {spillDir, warehouseFile} from "./state.ts";
import {explainTrouble} from "./trouble.ts";

/**
 * Writes the warehouse anew without what was removed, whose bytes DuckDB leaves in free blocks of the file. Nobody may
 * have it open; a file half written is left beside it and replaced the next time.
 */
export async function compactWarehouse(workspaceDir: string): Promise<void> {
  const path = warehouseFile(workspaceDir);
  const fresh = `${path}.compact`;
  for (const file of [fresh, `${fresh}.wal`]) rmSync(file, {force: true});
  try {
    const instance = await DuckDBInstance.create(":memory:", {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      temp_directory: spillDir(workspaceDir)
    });
    const connection = await instance.connect();
    try {
      await connection.run(`attach '${path.replaceAll("'", "''")}' as kept (read_only)`);
      await connection.run(
        `attach '${fresh.replaceAll("'", "''")}' as fresh (storage_version '${storageVersion}')`
      );
      await connection.run("copy from database kept to fresh");
      await connection.run("checkpoint fresh");
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } catch (error) {
    throw explainTrouble(error, path);
  }
  chmodSync(fresh, 0o600);
  rmSync(`${path}.wal`, {force: true});
  renameSync(fresh, path);
}
