import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {pipeline} from "node:stream/promises";
import {refusal, type WaymarkError} from "../../error.ts";

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(
    createReadStream(path, {highWaterMark: 1 << 20}),
    hash,
    signal === undefined ? {} : {signal}
  );
  return hash.digest("hex");
}

/** What a file looks like from outside: enough to notice that somebody wrote to it. */
export type Stamp = string;

export async function stampOf(path: string): Promise<Stamp> {
  const {ino, size, mtimeNs, ctimeNs} = await stat(path, {bigint: true});
  return [ino, size, mtimeNs, ctimeNs].join("-");
}

/** Refuses a file that was written to while it was read (exit 3). */
export async function assertUnchanged(path: string, before: Stamp): Promise<void> {
  if ((await stampOf(path)) !== before) throw changedWhileRead(path);
}

export const changedWhileRead = (path: string): WaymarkError =>
  refusal("file: changed while it was read", {
    at: {file: path},
    next: "wait until the export is written, then run again; nothing of it was kept"
  });
