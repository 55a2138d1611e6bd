/** How letters are written as bytes. */
export type EncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "latin-1";

/** What a file's bytes are taken for, and why. */
export interface Encoding {
  encoding: EncodingName;
  /** Whether a byte-order mark comes first. */
  bom: boolean;
  /** Whether a bad byte is its record's fault, not a sign of another encoding: the file, the job or a count says so. */
  declared: boolean;
  /** One clause; undefined where nothing but the bytes' being UTF-8 speaks. */
  evidence?: string | undefined;
  /** Of Windows-1252: whether some lines are UTF-8 all the same. */
  mixed?: boolean;
}
