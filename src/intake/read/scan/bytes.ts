/** Bytes that may have a meaning in a delimited file. */
export const quote = 0x22;
export const backslash = 0x5c;
export const carriageReturn = 0x0d;
export const lineFeed = 0x0a;
export const space = 0x20;

/** Where a byte comes next; the length where it does not. */
export const nextOf = (bytes: Buffer, byte: number, from: number): number => {
  const at = bytes.indexOf(byte, from);
  return at === -1 ? bytes.length : at;
};

export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > space) return false;
  return true;
}

/** What quotes a value, and what a quote within quotes stands behind: itself or a backslash. */
export interface QuoteBytes {
  /** -1 where nothing quotes. */
  quote: number;
  escaping: number;
}

export const quoteBytesOf = ({quote, escaping}: {quote: string; escaping: string}): QuoteBytes => {
  const byte = quote === "" ? -1 : quote.charCodeAt(0);
  return {quote: byte, escaping: escaping === "backslash" ? backslash : byte};
};

export const usualQuotes: QuoteBytes = {quote, escaping: quote};
