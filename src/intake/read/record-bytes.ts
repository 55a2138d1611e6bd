import {open} from "node:fs/promises";
import type {MalformedRecord} from "./scan/malformed.ts";

const maxRawBytes = 1 << 20;

/** Reads the bytes of records, at most 1 MiB of each. Of records that stand close together the file is read once. */
export function rawReader(path: string): (record: MalformedRecord) => Promise<Uint8Array> {
  let window: Uint8Array = new Uint8Array();
  let from = 0;
  return async ({start, end}) => {
    const length = Math.min(end - start, maxRawBytes);
    if (start < from || start + length > from + window.length) {
      window = await readWindow(path, start);
      from = start;
    }
    return window.subarray(start - from, start - from + length);
  };
}

async function readWindow(path: string, start: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(maxRawBytes);
    const {bytesRead} = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Enough of a note to know it by, and whether a blank line parts it from what comes before. */
export async function readNote(
  path: string,
  {start, end}: Pick<MalformedRecord, "start" | "end">
): Promise<{text: string; afterBlank: boolean}> {
  const file = await open(path);
  try {
    const from = Math.max(0, start - 4);
    const bytes = Buffer.alloc(Math.min(end - from, 4096));
    const {bytesRead} = await file.read(bytes, 0, bytes.length, from);
    const before = bytes.toString("latin1", 0, start - from);
    const text = bytes.toString("utf8", start - from, bytesRead);
    return {text, afterBlank: /(\n\r?\n|\r\r|\r\n\r\n)$/.test(before)};
  } finally {
    await file.close();
  }
}
