import type {FieldKind} from "../../config/job.ts";

/** What one detector found in one column. It holds counts, never a value. */
export interface ScreeningFinding {
  column: string;
  /** The detector's id, such as `email`. */
  detector: string;
  /** What it looks for, for a person to read: "e-mail addresses". */
  describes: string;
  /** The header gave it away, the values did, or both. */
  by: "header" | "values" | "both";
  /** Distinct values that matched. */
  values: number;
  /** Records that hold them. */
  records: number;
  /** The column has more distinct values than are looked at one by one: the counts are of a sample of 100,000. */
  sampled: boolean;
  /** What settles it, or `none`: the file is refused. */
  verdict: "hashed" | "generalized" | "allowed" | "none";
  /** The field and kind the column is mapped to. */
  mappedAs?: {to: string; kind: FieldKind};
  /** Whether a generalizing kind exists for it. */
  canGeneralize: boolean;
}

export interface Screening {
  refused: boolean;
  findings: readonly ScreeningFinding[];
  /** Columns cut by a `drop` verdict before anything was read from them. */
  dropped: readonly string[];
}
