import type {WaymarkError} from "../error.ts";
import type {Dialect} from "./read/dialect.ts";
import type {Lane} from "./read/staged.ts";
import type {Screening} from "./screen/screening.ts";

/** Something an analyst should know about a file that was accepted. */
export interface Finding {
  code: string;
  severity: "note" | "warning";
  records: number | null;
  message: string;
}

/** The days and programs an export speaks of. ISO dates; null where nothing tells. */
export interface Coverage {
  from: string | null;
  to: string | null;
  programs: readonly string[] | null;
  /** Worked out from the file's own dates, not declared by the job. */
  inferred: boolean;
}

/** Records of a file that were not accepted for one reason in one field. */
export interface ProblemCount {
  field: string | null;
  code: string;
  reason: string;
  declared: boolean;
  records: number;
}

interface FileCounts {
  job: string;
  feed: string;
  /** Below the workspace. */
  file: string;
  /** Records in the file, its header not counted; 0 where it was refused before they could be counted. */
  records: number;
  accepted: number;
  quarantined: number;
  /** The part of `quarantined` that the job leaves out on purpose. */
  excluded: number;
}

export interface LoadedFile extends FileCounts {
  outcome: "loaded";
  sha256: string;
  dialect: Dialect;
  lane: Lane;
  laneReason: string;
  problems: readonly ProblemCount[];
  screening: Screening;
  exportDate: string | null;
  coverage: Coverage;
  findings: readonly Finding[];
}

export interface UnchangedFile extends FileCounts {
  outcome: "unchanged";
  sha256: string;
}

export interface RefusedFile extends FileCounts {
  outcome: "refused";
  error: WaymarkError;
  /** What was wrong with its records, where it came that far. */
  problems: readonly ProblemCount[];
  screening: Screening | undefined;
}

export type FileReport = LoadedFile | UnchangedFile | RefusedFile;

export interface IntakeReport {
  files: readonly FileReport[];
  /** Files that were loaded once and are no longer among a job's files; what they said no longer counts. */
  gone: readonly {job: string; file: string}[];
  /** Said of all files together, where all were looked at. */
  findings?: readonly Finding[];
  /** Whether the warehouse says something else than before. */
  changed: boolean;
}
