import {refusal} from "../../../error.ts";

/** What a compressed file may grow to. Exports grow ten- to thirtyfold; a bomb grows a thousandfold. */
export interface Limits {
  /** Bytes unpacked. */
  size: number;
  /** Bytes unpacked for each packed one, held to once `ratioFrom` bytes have come. */
  ratio: number;
  ratioFrom: number;
  /** Files in an archive. */
  count: number;
}

export const usualLimits: Limits = {size: 16 * 2 ** 30, ratio: 200, ratioFrom: 64 * 2 ** 20, count: 10_000};

/** Passes bytes on and fails once they are more than a limit lets a file of `packed` bytes grow to. */
export async function* within(
  chunks: AsyncIterable<Buffer>,
  {size, ratio, ratioFrom}: Limits,
  {packed, path}: {packed: number; path: string}
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > size) throw tooLarge(path, `more than ${size} bytes unpacked`);
    if (bytes > ratioFrom && bytes > packed * ratio)
      throw tooLarge(path, `more than ${ratio} times its size unpacked`);
    yield chunk;
  }
}

export const tooLarge = (path: string, what: string): Error =>
  refusal(`compressed file: ${what}`, {
    at: {file: path},
    next: "unpack it by hand, look at what is in it, and give the job the unpacked file"
  });
