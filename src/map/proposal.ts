import type {ColumnMapping, FeedName, JobConfig, SurveyForm} from "../config/job.ts";
import type {Verdict} from "./verdicts.ts";

/** Why a line of the job stands there. */
export interface Because {
  /** 0 to 1. */
  confidence: number;
  reasons: readonly string[];
  /** What a person has to look at before the job is believed. */
  doubts: readonly string[];
}

export interface ProposedColumn extends Because {
  header: string;
  mapping: ColumnMapping;
}

export interface ProposedId extends Because {
  field: string;
  from: readonly string[];
  order?: "ymd" | "mdy" | "dmy";
}

export interface ProposedForm extends Because {
  form: SurveyForm;
}

export interface ProposedConstant extends Because {
  field: string;
  value: string;
}

/** Labels the workspace does not know, and the lines that would make them known. */
export interface ToDeclare {
  what: "programs" | "sites" | "characteristics";
  labels: readonly string[];
  lines: string;
}

/** A job for files of one kind, with its reasons. It holds no value but the labels of code lists. */
export interface Proposal {
  name: string;
  /** The job that reads the same files for what they say first; this one reads what they say of people besides. */
  besides?: string;
  /** Base names of the files it was made from. */
  fileNames: readonly string[];
  /** Records in them. */
  records: number;
  files: string;
  /** Why files have to be moved first, if they have. */
  place?: string;
  system: {id: string; settings?: Readonly<Record<string, unknown>>} & Because;
  feed: {id: FeedName; title: string; others: readonly {id: FeedName; confidence: number}[]} & Because;
  idSpace?: {id: string} & Because;
  mode: {mode: JobConfig["mode"]; key?: string} & Because;
  exportDate?: {
    setting:
      | {file_name: string; order: "ymd" | "mdy" | "dmy"}
      | {column: string; order: "ymd" | "mdy" | "dmy"}
      | {day: string};
  } & Because;
  coveredPrograms: readonly string[];
  delimiter?: {delimiter: ";" | "tab" | "|"; reason: string};
  constants: readonly ProposedConstant[];
  columns: readonly ProposedColumn[];
  /** Ids of people made of several columns. */
  ids: readonly ProposedId[];
  /** Columns that are blank now, and what their headers say they will be. */
  later: readonly ProposedColumn[];
  survey: readonly ProposedForm[];
  exclude: readonly {
    column: string;
    when: "present" | "blank" | {in: readonly string[]};
    reason: string;
    because: string;
  }[];
  privacy: readonly Verdict[];
  /** Headers that are neither loaded nor dropped. */
  unused: readonly string[];
  declare: readonly ToDeclare[];
  /** What concerns the whole file. */
  notes: readonly string[];
}
