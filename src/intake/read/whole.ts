import {createReadStream} from "node:fs";
import type {Job} from "../../config/load.ts";
import {refusal} from "../../error.ts";
import {usualLimits} from "./container/limits.ts";
import {unpack} from "./container/unpack.ts";
import {takeCensus} from "./encoding/census.ts";
import {decideEncoding} from "./encoding/decide.ts";
import type {Encoding} from "./encoding/encoding.ts";
import {transcode} from "./encoding/transcode.ts";
import {Tally} from "./spill.ts";

/** A whole file in memory. */
export interface WholeText {
  /** In UTF-8, line for line; what is no letter of the file's encoding is no UTF-8 either. */
  bytes: Buffer;
  /** Where the text starts: behind a byte-order mark. */
  from: number;
  encoding: Encoding;
  /** What was unpacked, and why the encoding is what it is. */
  evidence: string | undefined;
  /** Of the file as it lies on disk. */
  original: {sha256: string; bytes: number};
}

/** Reads a whole file, unpacked and in UTF-8; a refusal above `most` bytes. Decides as `openSource` does. */
export async function readWhole(
  path: string,
  {dialect, member}: {dialect: Job["dialect"]; member?: string | undefined},
  most: number
): Promise<WholeText> {
  const limits = {...usualLimits, size: most};
  const contents = await unpack(path, member, limits);
  const tally = new Tally();
  const read = tally.of(createReadStream(path, {highWaterMark: 1 << 20}));
  try {
    const text = await collect(contents?.chunks ?? read, path, most);
    if (contents !== undefined) for await (const _ of read);
    const encoding = await decideEncoding(
      {bytes: text, whole: true},
      {pinned: dialect.encoding, path, census: () => takeCensus(each(text))}
    );
    const same = encoding.encoding === "utf-8";
    const evidence = [contents?.evidence, encoding.evidence].filter((clause) => clause !== undefined);
    return {
      bytes: same ? text : await collect(transcode(each(text), encoding), path, most * 3),
      from: same && encoding.bom ? 3 : 0,
      encoding,
      evidence: evidence.length === 0 ? undefined : evidence.join("; "),
      original: tally.digest()
    };
  } finally {
    contents?.close();
  }
}

async function* each(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function collect(chunks: AsyncIterable<Buffer>, path: string, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most)
      throw refusal(`file: larger than ${most >> 20} MiB, too large for this system's adapter`, {
        at: {file: path},
        next: "export it in parts, such as a file a year"
      });
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}
