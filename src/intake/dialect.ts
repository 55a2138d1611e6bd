export type Delimiter = "," | ";" | "\t" | "|";
export type Newline = "\n" | "\r\n" | "\r";

/** How a file writes its records. */
export interface Dialect {
  delimiter: Delimiter;
  quote: '"';
  newline: Newline;
  bom: boolean;
  encoding: "utf-8";
  /** Why it was read this way, one sentence. */
  evidence: string;
}
