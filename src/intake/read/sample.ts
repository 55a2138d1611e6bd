import {open, stat} from "node:fs/promises";
import {refusal, usageError} from "../../error.ts";

/** Enough of a file to see how it is written; headers of long survey questions fit with room to spare. */
const sampleBytes = 256 * 1024;

export interface Sample {
  bytes: Buffer;
  /** Whether this is the whole file. */
  whole: boolean;
}

/** The first bytes of a file; a missing file, a folder and an empty file each have their own message. */
export async function readSample(path: string): Promise<Sample> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw usageError(`not readable: ${cause.code}`, {at: {file: path}, cause});
    throw usageError("no such file", {at: {file: path}, next: "check the job's files"});
  });
  if (found.isDirectory())
    throw usageError("not a file: a folder", {
      at: {file: path},
      next: `name its files, such as ${path}/*.csv`
    });
  if (!found.isFile()) throw usageError("not a file", {at: {file: path}, next: "check the job's files"});
  if (found.size === 0)
    throw refusal("empty file: no bytes", {
      at: {file: path},
      next: "take the export again, or remove the file"
    });
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw usageError(`not readable: ${cause.code}`, {at: {file: path}, cause});
  });
  try {
    const buffer = Buffer.allocUnsafe(Math.min(sampleBytes, found.size));
    let length = 0;
    while (length < buffer.length) {
      const {bytesRead} = await file.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return {bytes: buffer.subarray(0, length), whole: length >= found.size};
  } finally {
    await file.close();
  }
}
