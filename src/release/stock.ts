import {basename, relative} from "node:path";
import {filesOfJob, refuseNoJobs} from "../config/files.ts";
import type {Workspace} from "../config/load.ts";
import {adapterOf} from "../intake/adapter.ts";
import {codeVersion, fingerprintOf} from "./fingerprint.ts";
import {exportsDigest, type Glance, hashFiles} from "./glance.ts";
import {standingRun} from "./last-run.ts";

/** What a run starts from, told before the warehouse is opened. */
export interface Stock {
  code: string;
  /** Exports, and what is read along with them: data dictionaries, the other files of a folder. */
  inputs: readonly {job: string; file: string; sha256: string}[];
  /** SHA-256 of each input by its path. */
  hashes: ReadonlyMap<string, string>;
  fingerprint: string;
  /** The last run published exactly this, its releases are still there and no other release came after. */
  nothingNew: boolean;
  glance: Glance;
}

/** @param settings what `settingsDigest` gave before the workspace was read */
export async function takeStock(
  workspace: Workspace,
  {settings, today}: {settings: string; today: string}
): Promise<Stock> {
  refuseNoJobs(workspace.jobs);
  const code = await codeVersion();
  const inputs: {job: string; file: string; sha256: string}[] = [];
  const hashes = new Map<string, string>();
  const companions = new Set<string>();
  for (const job of workspace.jobs) {
    const adapter = await adapterOf(job.system);
    const files = await filesOfJob(workspace, job);
    const beside = await Promise.all(
      files.map((file) => adapter.companions?.(file, job, {dir: workspace.dir}) ?? [])
    );
    const ofJob = await hashFiles([...files, ...beside.flat()]);
    for (const path of beside.flat()) companions.add(path);
    for (const [path, sha256] of ofJob) {
      hashes.set(path, sha256);
      if (sha256 !== "") inputs.push({job: job.name, file: basename(path), sha256});
    }
  }
  const fingerprint = fingerprintOf({code, configuration: workspace.digest, inputs});
  const last = await standingRun(workspace.dir, today);
  return {
    code,
    inputs,
    hashes,
    fingerprint,
    nothingNew: last?.fingerprint === fingerprint,
    glance: {
      settings,
      jobs: workspace.jobs.map(({files, path, when_gone}) => ({files, path, when_gone})),
      companions: [...companions].map((path) => relative(workspace.dir, path)),
      exports: exportsDigest(hashes)
    }
  };
}
