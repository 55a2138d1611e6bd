import {open, stat} from "node:fs/promises";
import type {JobConfig} from "../../config/job.ts";
import {refusal, usageError} from "../../error.ts";

/** Enough of a file to see how it is written; headers of long survey questions fit with room to spare. */
const sampleBytes = 256 * 1024;

export interface Sample {
  bytes: Buffer;
  /** Whether this is the whole file. */
  whole: boolean;
}

/** What the bytes are taken for. */
export interface Encoding {
  encoding: "utf-8";
  bom: boolean;
  /** Whether the file or the job says so: then a bad byte is its record's fault, not a sign of another encoding. */
  declared: boolean;
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

/** Decides the encoding by byte-order mark, by the job, else as UTF-8 that the scan then holds to. */
export function decideEncoding(
  {bytes}: Sample,
  pinned: JobConfig["dialect"]["encoding"],
  path: string
): Encoding {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff")
    throw unreadable(path, `UTF-16 by its byte-order mark, at byte 1, line 1`);
  if (pinned !== undefined && pinned !== "utf-8")
    throw unreadable(path, `the job says ${pinned}, and only utf-8 is read`);
  if (looksLikeUtf16(bytes)) throw unreadable(path, "every other byte is zero, as in UTF-16, at line 1");
  return {encoding: "utf-8", bom, declared: bom || pinned === "utf-8"};
}

/** For a file that nothing declares to be UTF-8 and that is not. */
export function notUtf8(path: string, {byte, line}: {byte: number; line: number}): Error {
  return unreadable(path, `not UTF-8 at byte ${byte + 1}, line ${line}`, line);
}

const unreadable = (file: string, what: string, line?: number) =>
  refusal(`unreadable bytes: ${what}`, {
    at: line === undefined ? {file} : {file, line},
    next: 'export it again as UTF-8; spreadsheet programs call this "CSV UTF-8"'
  });

function looksLikeUtf16(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1000);
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return head.length >= 4 && zeros > head.length * 0.3;
}

/** A sample as text without its mark; a character cut at the sample's end does not matter. */
export const sampleText = ({bytes}: Sample, {bom}: Encoding): string =>
  new TextDecoder("utf-8", {ignoreBOM: true}).decode(bom ? bytes.subarray(3) : bytes);
