/** Bytes that may have a meaning in a delimited file. */
export const quote = 0x22;
export const carriageReturn = 0x0d;
export const lineFeed = 0x0a;
const space = 0x20;

/** Where a byte comes next; the length where it does not. */
export const nextOf = (bytes: Buffer, byte: number, from: number): number => {
  const at = bytes.indexOf(byte, from);
  return at === -1 ? bytes.length : at;
};

export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > space) return false;
  return true;
}
