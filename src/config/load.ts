import type {Instrument, InstrumentScale} from "../instruments/instrument.ts";
import type {Corrections} from "./corrections.ts";
import type {JobConfig} from "./job.ts";
import type {WorkspaceConfig} from "./workspace.ts";

/** One file of `pipelines/`, read and checked. */
export interface Job extends JobConfig {
  /** The file's stem. */
  name: string;
  /** Its path, for messages. */
  path: string;
  /** SHA-256 of everything in it that decides how a file is read. */
  hash: string;
}

/** A workspace as configuration says it is; nothing here has looked at an export. */
export interface Workspace {
  dir: string;
  config: WorkspaceConfig;
  jobs: readonly Job[];
  /** Who is who where the exports have it wrong. */
  corrections: Corrections;
  instruments: readonly Instrument[];
  scales: readonly InstrumentScale[];
  /** SHA-256 of waymark.yaml, jobs, corrections and instruments. */
  digest: string;
}
