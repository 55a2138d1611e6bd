import type {Finding} from "../report.ts";
import type {Dialect} from "./dialect.ts";
import type {DistinctTables} from "./distinct-tables.ts";
import type {MalformedRecord} from "./scan/malformed.ts";

/** A column of the file as it stands in the staged table. */
export interface StagedColumn {
  /** Its header, trimmed and NFC; `(column 3)` where the file gives none. */
  header: string;
  /** Its name in the staged table: c1, c2 … by position; needs no quoting. */
  name: string;
  /** Counted from 1. */
  position: number;
}

/** `grid`: cut into cells and reshaped by an adapter. */
export type Lane = "duckdb" | "csv-parse" | "grid";

/** A file whose well-formed records stand in a temporary table, values byte for byte as written. */
export interface StagedFile {
  path: string;
  /** Base name, for messages and the load's row. */
  fileName: string;
  sha256: string;
  bytes: number;
  dialect: Dialect;
  lane: Lane;
  /** Why that lane: what the two readers agreed or differed on. */
  laneReason: string;
  /** `id@version` of the adapter; part of what a load is known by. */
  adapter: string;
  /**
   * Temporary view of the well-formed records: `record bigint` (its number in the file, from 1, the header not
   * counted) and the varchar columns. No nulls: an empty cell is '' whether quoted or not.
   */
  table: string;
  /**
   * Temporary table of the same columns without `record`, for questions about values alone: after malformed records
   * have been left out, working out record numbers costs a join.
   */
  values: string;
  /** Each column's distinct values. */
  distinct: DistinctTables;
  /** Columns in the table; those the job drops are not among them. */
  columns: readonly StagedColumn[];
  /** Every header of the file, those of dropped columns too. */
  headers: readonly string[];
  /** Headers cut by the job's `drop` verdicts; never in the table. */
  dropped: readonly string[];
  /** Records in the file by the independent count, malformed ones included, header not. */
  records: number;
  /** Rows of the table; records = rows + malformed.length, always. */
  rows: number;
  /** In record order. */
  malformed: readonly MalformedRecord[];
  /** Lines with nothing on them; they are not records. */
  blankLines: number;
  /** Headers that the exporting system itself flags as identifiers. */
  identifiers?: ReadonlySet<string>;
  /** What the adapter left out on purpose, and what else it noticed; counts, never values. */
  findings?: readonly Finding[];
  /** The column of a header, or undefined when the file has none or the job drops it. */
  column(header: string): StagedColumn | undefined;
  /** Physical line (from 1) each record starts on; one pass over the file. */
  linesOf(records: readonly number[]): Promise<Map<number, number>>;
  /**
   * The bytes of a malformed record, at most 1 MiB of them. Undefined when the job drops columns: which
   * part of a malformed record belongs to a dropped column cannot be known, so none of it is kept.
   */
  rawOf(record: MalformedRecord): Promise<Uint8Array | undefined>;
  /** Drops the view and what is behind it. */
  discard(): Promise<void>;
}
