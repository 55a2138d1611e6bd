import type {Code} from "../../codes.ts";
import type {Dialect} from "../dialect.ts";
import type {Scan} from "../scan/scan.ts";

/** What DuckDB's reader made of a file. */
export interface DuckDBReading {
  rows: number;
  /** Bytes (from 0) at which the records it rejected start; DuckDB may count a record's `\r\n` to the next one. */
  rejects: readonly number[];
}

/** After these, readers go on in different places, unless every record is a line. */
const quotingErrors: ReadonlySet<Code> = new Set([
  "unclosed_quote",
  "torn_value",
  "text_after_quote",
  "after_misquoted",
  "record_too_long"
]);

/** Whether DuckDB would read every file that looks like this name. */
export const readsAsPattern = (path: string): boolean => /[*?[\]{}]/.test(path);

const mostCopied = 64 << 20;

/**
 * Whether DuckDB's reader would never come back: it keeps a copy of the whole record for each field too few or too many,
 * of wide records a hundred times the file.
 */
export const copiesTooMuch = ({faultBytes, bytes}: Pick<Scan, "faultBytes" | "bytes">): boolean =>
  faultBytes > mostCopied + 2 * bytes;

/**
 * Why DuckDB's reader is not even tried; undefined when it may be. In each of these cases it is known to read
 * other values than are written, or never to come back.
 */
export function knownTrouble(
  scan: Scan,
  {newline, padded}: Pick<Dialect, "newline" | "padded">,
  path: string
): string | undefined {
  if (readsAsPattern(path)) return "the file's name would be taken for a pattern";
  if (scan.oddEscapes.length > 0) return `${scan.oddEscapes.length} backslashes escape nothing`;
  if (padded) return "spaces belong to delimiters";
  if (newline === "mixed") return "carriage returns alone end records among other line ends";
  if (newline === "\r") return "records end in carriage returns alone";
  if (scan.loneReturns > 0) return `${scan.loneReturns} carriage returns end no line`;
  if (scan.ends.lineFeed > 0 && scan.ends.returnLineFeed > 0) return "line ends are mixed";
  if (scan.spacedQuotes > 0) return `${scan.spacedQuotes} quotes stand behind white space`;
  if (scan.headerFields === 1 && scan.blankLines > 0)
    return "blank lines in a file of one column would be taken for records";
  if (copiesTooMuch(scan)) return `its rejects would take ${Math.round(scan.faultBytes / (1 << 20))} MB`;
  const misquoted = scan.malformed.find(({code}) => quotingErrors.has(code));
  if (misquoted !== undefined && scan.multiline > 0)
    return `record ${misquoted.record} is misquoted, and where it ends is open in a file with values of several lines`;
  return undefined;
}

/**
 * Whether DuckDB rejected exactly the records that the scan names, and read all the others. Returns what differs, or
 * undefined when its rows stand. Equal counts prove equal rows only where both must part records in the same places:
 * quotes in order, or every record one line. `knownTrouble` sees to that.
 */
export function disagreement(scan: Scan, {rows, rejects}: DuckDBReading): string | undefined {
  const {malformed, records} = scan;
  if (rejects.length !== malformed.length)
    return `it rejects ${rejects.length} records, ${malformed.length} are malformed`;
  const sorted = [...rejects].sort((a, b) => a - b);
  const other = malformed.findIndex(({start}, k) => sorted[k] !== start && sorted[k] !== start - 1);
  if (other !== -1) return `it rejects another record than number ${malformed[other]!.record}`;
  if (rows + malformed.length !== records)
    return `it reads ${rows} of ${records - malformed.length} well-formed records`;
  return undefined;
}
