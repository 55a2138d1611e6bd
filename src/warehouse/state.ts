import {chmodSync, existsSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {usageError} from "../error.ts";

/** Where a workspace keeps its state: `.waymark`, for its owner alone. */
export const stateDir = (workspaceDir: string): string => join(workspaceDir, ".waymark");

export const warehouseFile = (workspaceDir: string): string =>
  join(stateDir(workspaceDir), "warehouse.duckdb");

/** Spill files may hold raw values; the folder is emptied at the start and the end of a run. */
export const spillDir = (workspaceDir: string): string => join(stateDir(workspaceDir), "tmp");

export function makePrivateDir(path: string): void {
  try {
    mkdirSync(path, {recursive: true, mode: 0o700});
    chmodSync(path, 0o700);
  } catch (error) {
    throw usageError("state folder: cannot be made or written", {
      at: {file: path},
      next: "give the account that runs waymark the right to write in the workspace",
      cause: error
    });
  }
}

/** Spill folder of a rehearsal, which runs without the warehouse's lock. */
export const rehearsalSpillDir = (workspaceDir: string): string =>
  join(spillDir(workspaceDir), `check-${process.pid}`);

/** Empties a spill folder; what a rehearsal that still runs keeps there stays. */
export function emptySpill(path: string): void {
  if (!existsSync(path)) return;
  for (const name of readdirSync(path)) {
    const owner = /^check-(\d+)$/.exec(name)?.[1];
    if (owner === undefined || !isRunning(Number(owner)))
      rmSync(join(path, name), {recursive: true, force: true});
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Warehouse and write-ahead log for the owner alone; by path, since opening and closing them would drop DuckDB's lock. */
export function makePrivateFiles(path: string): void {
  for (const file of [path, `${path}.wal`]) if (existsSync(file)) chmodSync(file, 0o600);
}
