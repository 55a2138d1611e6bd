import {isAscii, isUtf8} from "node:buffer";
import type {Encoding} from "./encoding.ts";
import {wholeLines} from "./whole-lines.ts";

/** No UTF-8 has it: the scan finds the record that holds it malformed. */
const damage = Buffer.from([0xff]);

/**
 * Turns bytes of another encoding into UTF-8, without a byte-order mark and line for line. What is no letter of the
 * encoding becomes a byte that is none of UTF-8 either, so that its record is quarantined and nothing is made up.
 */
export function transcode(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncIterable<Buffer> {
  switch (encoding.encoding) {
    case "utf-8":
      return chunks;
    case "utf-16le":
    case "utf-16be":
      return fromUtf16(chunks, encoding);
    default:
      return fromSingleBytes(chunks, encoding);
  }
}

async function* fromUtf16(chunks: AsyncIterable<Buffer>, {encoding, bom}: Encoding): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let skip = bom ? 2 : 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([held, chunk]);
    let end = bytes.length & ~1;
    if (end >= 2 && isHighSurrogate(unitAt(bytes, end - 2, encoding))) end -= 2;
    held = Buffer.from(bytes.subarray(end));
    const units = Buffer.from(bytes.subarray(Math.min(skip, end), end));
    skip = Math.max(0, skip - end);
    if (encoding === "utf-16be") units.swap16();
    yield utf8Of(units);
  }
  if (held.length > 0) yield damage;
}

const unitAt = (bytes: Buffer, at: number, encoding: string): number =>
  encoding === "utf-16be" ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** Half characters become damage. */
function utf8Of(units: Buffer): Buffer {
  const text = units.toString("utf16le");
  const parts = text.split(/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  if (parts.length === 1) return Buffer.from(text);
  return Buffer.concat(
    parts.flatMap((part, k) => (k === 0 ? [Buffer.from(part)] : [damage, Buffer.from(part)]))
  );
}

async function* fromSingleBytes(
  chunks: AsyncIterable<Buffer>,
  {encoding, mixed = false}: Encoding
): AsyncGenerator<Buffer> {
  const table = tableOf(encoding);
  for await (const block of wholeLines(chunks)) {
    if (isAscii(block)) yield block;
    else if (!mixed) yield mapped(block, table);
    else yield Buffer.concat([...linesOf(block)].flatMap((line) => unlessUtf8(line, table)));
  }
}

function* linesOf(block: Buffer): Generator<Buffer> {
  for (let from = 0; from < block.length; ) {
    const newline = block.indexOf(0x0a, from);
    const end = newline === -1 ? block.length : newline + 1;
    yield block.subarray(from, end);
    from = end;
  }
}

/** A line that is UTF-8 among others is damage: which of the two was meant is open. */
function unlessUtf8(line: Buffer, table: readonly Buffer[]): Buffer[] {
  if (isAscii(line)) return [line];
  if (!isUtf8(line)) return [mapped(line, table)];
  const first = line.findIndex((byte) => byte > 0x7f);
  return [line.subarray(0, first), damage, line.subarray(first)];
}

function mapped(bytes: Buffer, table: readonly Buffer[]): Buffer {
  const out = Buffer.allocUnsafe(bytes.length * 3);
  let length = 0;
  for (const byte of bytes) {
    if (byte < 0x80) out[length++] = byte;
    else for (const part of table[byte]!) out[length++] = part;
  }
  return out.subarray(0, length);
}

/** What Windows-1252 has from 0x80 to 0x9f; five places are empty. Not from TextDecoder: some versions of Node err in it. */
const from0x80 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function tableOf(encoding: Encoding["encoding"]): Buffer[] {
  return Array.from({length: 256}, (_, byte) => {
    const special = encoding === "latin-1" ? undefined : from0x80[byte - 0x80];
    return special === " " ? damage : Buffer.from(special ?? String.fromCharCode(byte));
  });
}
