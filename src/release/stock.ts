import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {pipeline} from "node:stream/promises";
import {filesOfJob} from "../config/files.ts";
import type {Workspace} from "../config/load.ts";
import {codeVersion, fingerprintOf} from "./fingerprint.ts";
import {ifAbsent, releaseDir} from "./folder.ts";
import {ledgerHeads} from "./ledger-chain.ts";

/** What a run starts from, told before the warehouse is opened. */
export interface Stock {
  code: string;
  inputs: readonly {job: string; file: string; sha256: string}[];
  /** SHA-256 of each input by its path. */
  hashes: ReadonlyMap<string, string>;
  fingerprint: string;
  /** The last run published exactly this, its releases are still there and no other release came after. */
  nothingNew: boolean;
}

interface LastRun {
  fingerprint: string;
  releases: readonly {audience: string; release: string}[];
  ledger: Readonly<Record<string, string>>;
}

const lastRunFile = (workspaceDir: string): string => join(workspaceDir, ".waymark", "last-run.json");

export async function takeStock(workspace: Workspace): Promise<Stock> {
  const code = await codeVersion();
  const inputs: {job: string; file: string; sha256: string}[] = [];
  const hashes = new Map<string, string>();
  for (const job of workspace.jobs)
    for (const path of await filesOfJob(workspace, job)) {
      const sha256 = await hashFile(path);
      hashes.set(path, sha256);
      inputs.push({job: job.name, file: basename(path), sha256});
    }
  const fingerprint = fingerprintOf({code, configuration: workspace.digest, inputs});
  return {code, inputs, hashes, fingerprint, nothingNew: await isPublished(workspace.dir, fingerprint)};
}

/** Remembers a finished run; a rollback does not touch it, so that the next scheduled run does not undo the rollback. */
export async function rememberRun(
  workspaceDir: string,
  fingerprint: string,
  releases: LastRun["releases"]
): Promise<void> {
  const record: LastRun = {fingerprint, releases, ledger: await ledgerHeads(workspaceDir)};
  const file = lastRunFile(workspaceDir);
  await writeFile(`${file}.next`, `${JSON.stringify(record, null, 2)}\n`, {mode: 0o600});
  await rename(`${file}.next`, file);
}

/** Makes the next run look at everything anew, since what is stored has changed outside of a run. */
export const forgetLastRun = (workspaceDir: string): Promise<void> =>
  rm(lastRunFile(workspaceDir), {force: true});

async function isPublished(workspaceDir: string, fingerprint: string): Promise<boolean> {
  const text = await readFile(lastRunFile(workspaceDir), "utf8").catch(ifAbsent);
  if (text === null) return false;
  const last = JSON.parse(text) as LastRun;
  if (last.fingerprint !== fingerprint) return false;
  if (JSON.stringify(last.ledger) !== JSON.stringify(await ledgerHeads(workspaceDir))) return false;
  const kept = await Promise.all(
    last.releases.map(({audience, release}) =>
      stat(join(releaseDir(workspaceDir, audience, release), "site", "index.html")).catch(ifAbsent)
    )
  );
  return kept.every((there) => there !== null);
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, {highWaterMark: 1 << 20}), hash);
  return hash.digest("hex");
}
