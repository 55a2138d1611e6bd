import {exitCode, lockedError, usageError, WaymarkError} from "../error.ts";

/** DuckDB's errors that a person can do something about, in our words; any other is passed on as it is. */
export function explainTrouble(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof WaymarkError) return error;
  return opening(error, path) ?? running(error) ?? error;
}

function opening(error: Error, path: string): WaymarkError | undefined {
  const {message} = error;
  const at = {file: path};
  const holder = /Conflicting lock is held in .*\(PID (\d+)\)/.exec(message)?.[1];
  if (holder !== undefined || /Could not set lock on file/.test(message)) {
    return lockedError(
      `warehouse: in use by ${holder === undefined ? "another process" : `process ${holder}`}`,
      {
        at,
        next: "wait for that run to end, or stop it; a killed run leaves nothing to clean up",
        cause: error
      }
    );
  }
  if (/is a directory/i.test(message)) {
    return usageError("warehouse: a folder stands where the file should be", {
      at,
      next: "move the folder away and run again"
    });
  }
  if (/Permission denied|Read-only file system/i.test(message)) {
    return usageError("warehouse: this account may not write it", {
      at,
      next: "run as the owner of the workspace, or give that account the folder .waymark",
      cause: error
    });
  }
  return damaged.test(message) ? damagedError(path, error) : undefined;
}

const damaged =
  /not a valid DuckDB database|Could not read enough bytes|Corrupt|checksum|Serialization Error|Failure while replaying WAL|wrong magic|Failed to deserialize/i;

export const damagedError = (path: string, cause?: unknown): WaymarkError =>
  usageError("warehouse: damaged, or not a DuckDB file", {
    at: {file: path},
    next: `move it aside (with ${path}.wal, if there) and run again; everything in it is read anew from the exports`,
    cause
  });

function running(error: Error): WaymarkError | undefined {
  const {message} = error;
  if (/INTERRUPT/i.test(message)) {
    return new WaymarkError("interrupted: nothing of the unfinished step was kept", {
      exit: exitCode.interrupted,
      cause: error
    });
  }
  if (/No space left on device|not enough disk space|max_temp_directory_size|ENOSPC/i.test(message)) {
    return new WaymarkError("disk: full; the unfinished step was undone", {
      exit: exitCode.unexpected,
      next: "free some space (three times the size of the exports is plenty) and run again",
      cause: error
    });
  }
  if (/^Out of Memory Error/.test(message)) {
    return new WaymarkError("memory: not enough for this file; the unfinished step was undone", {
      exit: exitCode.unexpected,
      next: "close other programs, or set WAYMARK_MEMORY to more than 950MB, and run again",
      cause: error
    });
  }
  return undefined;
}
