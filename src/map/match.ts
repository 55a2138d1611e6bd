import type {ColumnMapping, FeedName} from "../config/job.ts";
import type {Workspace} from "../config/load.ts";
import type {ComposedPerson} from "./composed-id.ts";
import type {ColumnProfile} from "./profile.ts";

/** What recognizers know of the file besides the column. */
export interface TableProfile {
  /** Base names of the files. */
  fileNames: readonly string[];
  records: number;
  /** Which part of the file it is, in words of its own. */
  part?: string;
  /** The exporting system, where it was recognized. */
  system?: string;
  columns: readonly ColumnProfile[];
  workspace: Pick<Workspace, "config" | "instruments">;
}

/** Values of a column that mean something to the workspace, and those that do not. */
export interface Unnamed {
  what: "program" | "site" | "value";
  labels: readonly string[];
  /** Records that hold them, as a share of those filled. */
  share: number;
}

/** Why a column may be a field, and how it would be mapped. */
export interface Match {
  /** 0 to 1. */
  score: number;
  reasons: readonly string[];
  mapping?: Omit<ColumnMapping, "to">;
  /** What a person has to look at. */
  doubts?: readonly string[];
  unnamed?: Unnamed;
  /** The characteristic it is of, where `waymark.yaml` does not name it. */
  declares?: Declared;
}

/** A characteristic as `waymark.yaml` would declare it. */
export interface Declared {
  id: string;
  name: string;
  values?: Readonly<Record<string, string>>;
  age_bands?: readonly number[];
}

/** Looks for one field; one file in `fields/` each. */
export interface Recognizer {
  /** The feed's field, `characteristic:` for those of the workspace, `code:` for counts by code. */
  field: string;
  /** Feeds in which it looks; every one that has the field when not given. */
  feeds?: readonly FeedName[];
  recognize(
    column: ColumnProfile,
    table: TableProfile
  ): Match | readonly (Match & {field: string})[] | undefined;
}

/** A column that may be a field. */
export interface Candidate extends Match {
  column: ColumnProfile;
  field: string;
  feeds?: readonly FeedName[];
  /** The columns it is made of, where it is none of the file's own. */
  composed?: ComposedPerson;
}

/** A pattern over a header's words and how strongly it tells. */
export type HeaderPattern = readonly [pattern: RegExp, score: number];

/** The strongest pattern a header fits. */
export function headerScore({says}: Pick<ColumnProfile, "says">, patterns: readonly HeaderPattern[]): number {
  return Math.max(0, ...patterns.filter(([pattern]) => pattern.test(says)).map(([, score]) => score));
}
