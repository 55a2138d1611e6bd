import type {Norm} from "../instruments/reliable.ts";
import type {Period} from "../measures/cell.ts";
import type {Measure} from "../measures/measure.ts";
import type {CheckResult} from "../quality/judge.ts";

/** What a release folder holds. Everything in it may be read by the release's audience. */
export const releaseFiles = {
  manifest: "manifest.json",
  cells: "cells.arrow",
  curves: "curves.arrow",
  measures: "measures.json",
  instruments: "instruments.json",
  keyChecks: "key-checks.json",
  staying: "staying.json",
  charts: "charts.json",
  dimensions: "dimensions.json",
  quality: "quality.json",
  targets: "targets.json",
  grants: "grants.json",
  grantCells: "grant-cells.arrow",
  weeks: "weeks.json",
  weekCells: "week-cells.arrow",
  tables: "tables"
} as const;

/** A measure's definition as it is published. */
export type PublishedMeasure = Pick<
  Measure,
  | "id"
  | "family"
  | "title"
  | "definition"
  | "numerator"
  | "denominator"
  | "unit"
  | "format"
  | "direction"
  | "source"
  | "version"
  | "programTypes"
  | "apart"
  | "question"
  | "partOf"
  | "dose"
  | "item"
  | "within"
  | "said"
  | "reportedBy"
> & {
  asOf: string;
  /** First day its exports speak of; releases of older versions do not say. */
  from?: string;
  /** Its months share records, or can still change: a chart of them is a line without limits. */
  overlapping?: true;
  /** Its numerator is times that people came, with or without a name. */
  attended?: true;
  /** The exports that hold it back from records that come later, in internal releases alone. */
  heldBack?: readonly {job: string; records: number}[];
  sql: string;
  instrument?: {
    id: string;
    name: string;
    /** As charts label it: `Herth Hope`. */
    short: string;
    scale: string;
    scaleName: string;
    constructs: readonly string[];
    /** The same as a page names them; releases of older versions have none. */
    constructNames?: readonly string[];
    range: readonly [number, number];
    /** How many different scores there can be. */
    scores?: number;
    direction: string;
    attribution: string;
    status: string;
    /** How forms with items missing are scored, one sentence. */
    missing?: string;
    /** The orders and codings of the form that jobs read; releases of older versions have none. */
    variants?: readonly {id: string; name: string}[];
    /** Where one has been checked. */
    norm?: Norm;
    /** The smallest change that matters to a person, in points, where one has been checked. */
    mid?: {value: number; source: string};
    /** Why a change in one person is not told from measurement error, where it is not. */
    noThreshold?: string;
    /** The cut-off that crossing is counted by, where one has been checked. */
    cutoff?: {value: number; direction: string; meaning: string};
  };
  followUp?: {id: string; name: string};
  /** Names of the waves that its figures are numbered by (`mean_0`), the start first. */
  waves?: readonly string[];
};

/** What share of a population each group is, between 0 and 1, and who says so. */
export interface PopulationShares {
  source: string;
  shares: Readonly<Record<string, number>>;
}

export interface Dimensions {
  organization: string;
  word: "member" | "guest" | "participant";
  periods: readonly (Period & {closed: boolean})[];
  programs: readonly {id: string; name: string; type: string}[];
  sites: readonly {id: string; name: string; opened: string | null}[];
  characteristics: readonly {
    id: string;
    name: string;
    groups: readonly {id: string; name: string}[];
    /** Shares of the population by group, where the workspace gives them. */
    population?: PopulationShares;
  }[];
}

/** One line of the Data quality page; counts are cells like any other and go through the same protection. */
export interface QualityLine {
  job: string;
  feed: string;
  records: number | null;
  accepted: number | null;
  quarantined: number | null;
  /** Reasons, most frequent first; a count under the threshold is null. */
  reasons: readonly {code: string; explanation: string; records: number | null}[];
  covers: {from: string | null; to: string | null};
  exportDate: string | null;
}

export interface Quality {
  lines: readonly QualityLine[];
  findings: readonly {
    code: string;
    severity: "note" | "warning";
    message: string;
    records: number | null;
    /** In internal releases alone. */
    internal?: true;
  }[];
  /** Data-quality checks; releases of older versions have none. */
  checks?: readonly CheckResult[];
}

export interface Manifest {
  format: 1;
  /** First 16 hex digits of the SHA-256 of everything else in the folder and of this manifest without its id. */
  release: string;
  audience: string;
  organization: string;
  asOf: string;
  dataStart: string;
  timeZone: string;
  fiscalYearStarts: number;
  profile: {id: string; threshold: number | null};
  codeVersion: string;
  storageVersion: string;
  /** Digest of what this run started from; the same fingerprint means nothing new. */
  fingerprint: string;
  inputs: readonly {job: string; file: string; sha256: string}[];
  coverage: readonly {
    job: string;
    feed: string;
    from: string | null;
    to: string | null;
    exportDate: string | null;
  }[];
  definitions: readonly {id: string; version: number}[];
  checksums: Readonly<Record<string, string>>;
}
