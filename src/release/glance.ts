import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {filesOfJob} from "../config/files.ts";
import type {Job} from "../config/load.ts";
import {correctionsFile, jobsFolder, workspaceFile} from "../config/place.ts";
import {ifAbsent, WaymarkError} from "../error.ts";
import {codeVersion, digestOf, programDir} from "./fingerprint.ts";
import {sha256} from "./folder.ts";
import {standingRun} from "./last-run.ts";

/**
 * What a run looked at, told by bytes alone: the next run tells from it that nothing changed without reading any of it.
 * A changed comment is a change to a glance; whether it is one to a release is for `takeStock` to say.
 */
export interface Glance {
  /** Stands for the bytes of the program, the workspace's files and the instruments. */
  settings: string;
  /** What each job reads. */
  jobs: readonly Pick<Job, "files" | "path" | "when_gone">[];
  /** Files that are read along with exports, there or not, as paths below the workspace. */
  companions: readonly string[];
  /** Stands for the bytes of the exports and their companions; a load is known by them, whatever its file is called. */
  exports: string;
}

/** Whether a run has nothing to do, as far as bytes can tell: false where it has to be looked at more closely. */
export async function nothingChanged(workspaceDir: string, today: string): Promise<boolean> {
  const last = await standingRun(workspaceDir, today);
  if (last === null) return false;
  const {settings, jobs, companions, exports} = last.glance;
  if ((await settingsDigest(workspaceDir)) !== settings) return false;
  try {
    const files = await Promise.all(jobs.map((job) => filesOfJob({dir: workspaceDir}, job)));
    const beside = companions.map((path) => join(workspaceDir, path));
    return exportsDigest(await hashFiles([...files.flat(), ...beside])) === exports;
  } catch (error) {
    // The exports are no longer as the jobs say; a run tells how.
    if (error instanceof WaymarkError) return false;
    throw error;
  }
}

export async function settingsDigest(workspaceDir: string): Promise<string> {
  const instruments = "data/instruments";
  return sha256(
    JSON.stringify([
      await codeVersion(),
      await digestOf(programDir, [], [instruments]),
      await digestOf(workspaceDir, [workspaceFile, correctionsFile], [jobsFolder, instruments])
    ])
  );
}

export const exportsDigest = (hashes: ReadonlyMap<string, string>): string =>
  sha256(JSON.stringify([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hash]) => hash)));

/** SHA-256 of files by their paths; of one that is not there, none. */
export async function hashFiles(paths: readonly string[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of paths) if (!hashes.has(path)) hashes.set(path, await hashFile(path));
  return hashes;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  const there = await pipeline(createReadStream(path, {highWaterMark: 1 << 20}), hash).catch(ifAbsent);
  return there === null ? "" : hash.digest("hex");
}
