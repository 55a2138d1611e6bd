import {createHash, scryptSync} from "node:crypto";
import type {Instrument} from "../instruments/instrument.ts";
import type {Corrections} from "./corrections.ts";
import type {JobConfig} from "./job.ts";
import type {WorkspaceConfig} from "./workspace.ts";

/** SHA-256 of a value as JSON with its names in order; comments and layout of the file it came from do not count. */
export const digestOf = (value: unknown): string =>
  createHash("sha256").update(canonicalJson(value)).digest("hex");

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  );
}

/**
 * What decides how a job's files are read: the job without its title, file list and guards, and of the workspace and the
 * instruments the lists its values are checked against. A new site makes records load that were quarantined for it.
 */
export function jobHash(job: JobConfig, config: WorkspaceConfig, instruments: readonly Instrument[]): string {
  const {title: _title, files: _files, max_dropped_people: _people, when_gone: _gone, ...reading} = job;
  const targets = new Set(Object.values(job.columns).map(({to}) => to));
  return digestOf({
    reading,
    timeZone: config.time_zone,
    programs: targets.has("program") ? config.programs.map(({id, name}) => [id, name]) : [],
    sites: targets.has("site") ? config.sites.map(({id, name}) => [id, name]) : [],
    characteristics: config.characteristics
      .filter(({id}) => targets.has(`characteristic:${id}`))
      .map(({population: _, ...characteristic}) => characteristic),
    instruments: instruments.filter(({id}) => job.survey?.some(({instrument}) => instrument === id))
  });
}

/**
 * Stands for `corrections.yaml` in the workspace's digest, which every release's manifest shows. It holds ids, which
 * are short: scrypt makes guessing them from it slow.
 */
export function correctionsDigest(corrections: Corrections): string {
  const {merge, apart, split} = corrections;
  if (merge.length + apart.length + split.length === 0) return "none";
  return scryptSync(canonicalJson(corrections), "waymark corrections", 32).toString("hex");
}
