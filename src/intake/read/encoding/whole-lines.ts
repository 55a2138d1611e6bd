/** Longer ones are cut; no record may be longer either. */
const maxBlock = 8 << 20;

/** Blocks of bytes that end where a line does. */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const block = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const end = block.length > maxBlock ? block.length : block.lastIndexOf(0x0a) + 1;
    held = block.subarray(end);
    if (end > 0) yield block.subarray(0, end);
  }
  if (held.length > 0) yield held;
}
