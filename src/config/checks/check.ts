import type {Instrument} from "../../instruments/instrument.ts";
import type {Feed} from "../../intake/feed.ts";
import type {JobConfig} from "../job.ts";
import type {Mistake} from "../mistake.ts";
import type {Path} from "../source.ts";
import type {WorkspaceConfig} from "../workspace.ts";

/** A mistake that is not yet placed in its file's text. */
export interface Finding extends Omit<Mistake, "at"> {
  path: Path;
  /** Point at the setting's name, not at its value. */
  atName?: boolean;
}

/** All a job is checked against. */
export interface JobContext {
  job: JobConfig;
  feed: Feed;
  config: WorkspaceConfig;
  instruments: readonly Instrument[];
  /** Names of all there are, where only those that jobs name were read. */
  instrumentIds?: readonly string[];
  /** Adapters there are, by name. */
  systems: readonly string[];
}

export type JobCheck = (context: JobContext) => Finding[];

/** A finding, when `given` is none of `allowed`. */
export function unknownName(
  path: Path,
  what: string,
  given: string,
  allowed: readonly string[],
  atName = false
): Finding[] {
  if (allowed.includes(given)) return [];
  const message =
    allowed.length > 0 ? `unknown ${what}: ${given}` : `unknown ${what}: ${given}; there are none to name`;
  return [{path, message, allowed, given, atName}];
}
