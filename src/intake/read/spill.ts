import {createHash, randomUUID} from "node:crypto";
import {createReadStream, createWriteStream} from "node:fs";
import {mkdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import type {DuckDBConnection} from "@duckdb/node-api";

/** A copy that holds values: for its owner alone, in the folder that every run empties, removed after use. */
export interface SpillFile {
  path: string;
  remove(): Promise<void>;
}

/** Where the connection spills to; every run of a workspace empties that folder. */
export async function spillFolder(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll("select current_setting('temp_directory')");
  return String(reader.getRowsJS()[0]![0] || tmpdir());
}

/** Writes bytes to a new file of the folder; nothing is left of it where that fails. */
export async function spill(
  folder: string,
  chunks: AsyncIterable<Buffer>,
  signal: AbortSignal | undefined
): Promise<SpillFile> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  const path = join(folder, `read-${randomUUID()}`);
  const remove = () => rm(path, {force: true});
  try {
    const sink = createWriteStream(path, {flags: "wx", mode: 0o600});
    await pipeline(Readable.from(chunks, {objectMode: false}), sink, signal === undefined ? {} : {signal});
  } catch (error) {
    await remove();
    throw error;
  }
  return {path, remove};
}

/** Hashes bytes on their way. */
export class Tally {
  bytes = 0;
  readonly #hash = createHash("sha256");

  async *of(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.bytes += chunk.length;
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  digest(): {sha256: string; bytes: number} {
    return {sha256: this.#hash.digest("hex"), bytes: this.bytes};
  }
}

/** A file's bytes. */
export const chunksOf = (path: string): AsyncIterable<Buffer> =>
  createReadStream(path, {highWaterMark: 1 << 20});

/** A file's hash and size. */
export async function hashed(path: string): Promise<{sha256: string; bytes: number}> {
  const tally = new Tally();
  for await (const _ of tally.of(chunksOf(path)));
  return tally.digest();
}
