import type {ReleaseView} from "../release/view.ts";

/** How a column's numbers are meant and printed; `sentence` columns go below a printed table. */
export type ColumnKind =
  | "text"
  | "count"
  | "score"
  | "percent"
  | "hours"
  | "days"
  | "seconds"
  | "per_1000"
  | "average"
  | "effect"
  | "p"
  | "sentence";

/** Whom a column of sentences is written for, where a table has them in two forms. */
export const sentenceForms = ["funder", "board"] as const;
export type SentenceForm = (typeof sentenceForms)[number];

export interface Column {
  key: string;
  label: string;
  kind: ColumnKind;
  /** How a row's number is written where rows of one column are of several kinds. */
  kindIn?: (row: Row) => ColumnKind;
  /** One sentence for the notes. */
  definition?: string;
  /** `sentence` only. */
  form?: SentenceForm;
}

/** A figure; or a word in its place, such as `withheld`; or null where the column means nothing in that row. */
export type Value = string | number | null;

export type Row = Readonly<Record<string, Value>>;

/** What a reader of a document sees in one column: `{mean_pre} ({sd_pre})` is made of two. */
export interface PrintedColumn {
  label: string;
  template: string;
  /** A table too wide for a sheet is printed in parts of this name; columns without one lead every part. */
  part?: string;
}

/** A table ready to be written, in any format. Shares are between 0 and 1. */
export interface Table {
  id: string;
  title: string;
  columns: readonly Column[];
  rows: readonly Row[];
  printed: readonly PrintedColumn[];
  /** The rows of a document, where it prints fewer; all of them when not given. */
  printedRows?: readonly Row[];
  /** The rows of parts that have others than `printedRows`, by the part's name. */
  partRows?: Readonly<Record<string, readonly Row[]>>;
  /** Text of rows by which a document prints them apart, each group under a heading; in one when not given. */
  headings?: readonly string[];
  notes: readonly string[];
  /** Printed on everything that is not for publication. */
  stamp: string | null;
  /** ISO date; also the date that documents carry. */
  asOf: string;
  organization: string;
}

/** A table's content; the rest is the same for every table of a release. */
export type TableContent = Pick<
  Table,
  "columns" | "rows" | "printed" | "printedRows" | "partRows" | "headings" | "notes"
>;

/** One file of `catalog/`. */
export interface TableFile {
  id: string;
  title: string;
  description: string;
  /** Whether it can have p values. */
  tests?: true;
  /**
   * `period` is one period's id; without it a table chooses what a reader wants to see side by side. `withTests` adds p values
   * where the table can have them.
   */
  build(release: ReleaseView, period: string | undefined, withTests?: boolean): TableContent;
}

/** One file of `formats/`. */
export interface TableFormat {
  id: string;
  extension: string;
  /** The same table gives the same bytes. */
  write(table: Table): Promise<Uint8Array> | Uint8Array;
  /** Whether definitions and notes need a file of their own beside it. */
  notesBeside: boolean;
}
