import {readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {ifAbsent} from "../error.ts";
import {releaseDir} from "./folder.ts";
import type {Glance} from "./glance.ts";
import {ledgerHeads} from "./ledger-chain.ts";

/** What the last finished run started from and published. A rollback leaves it alone, so that no run undoes one. */
export interface LastRun {
  fingerprint: string;
  glance: Glance;
  releases: readonly {audience: string; release: string}[];
  ledger: Readonly<Record<string, string>>;
  /** ISO date from which on the quarantine holds records that have been kept for long enough. */
  purgeOn: string | null;
}

const fileIn = (workspaceDir: string): string => join(workspaceDir, ".waymark", "last-run.json");

export async function rememberRun(workspaceDir: string, run: Omit<LastRun, "ledger">): Promise<void> {
  const record: LastRun = {...run, ledger: await ledgerHeads(workspaceDir)};
  const file = fileIn(workspaceDir);
  await writeFile(`${file}.next`, `${JSON.stringify(record, null, 2)}\n`, {mode: 0o600});
  await rename(`${file}.next`, file);
}

/** Makes the next run look at everything anew, since what is stored has changed outside of a run. */
export const forgetLastRun = (workspaceDir: string): Promise<void> => rm(fileIn(workspaceDir), {force: true});

/**
 * The last run, while what it left still stands: its releases are there, no other came after, and the quarantine has
 * nothing to empty by `today`. Null where the next run has something to do whatever the exports hold.
 */
export async function standingRun(workspaceDir: string, today: string): Promise<LastRun | null> {
  const text = await readFile(fileIn(workspaceDir), "utf8").catch(ifAbsent);
  const last = text === null ? null : (JSON.parse(text) as Partial<LastRun>);
  if (last === null || !isWhole(last)) return null;
  if (last.purgeOn !== null && last.purgeOn <= today) return null;
  if (JSON.stringify(last.ledger) !== JSON.stringify(await ledgerHeads(workspaceDir))) return null;
  const pages = last.releases.map(({audience, release}) =>
    stat(join(releaseDir(workspaceDir, audience, release), "site", "index.html")).catch(ifAbsent)
  );
  return (await Promise.all(pages)).includes(null) ? null : last;
}

/** Earlier versions remembered less. */
const isWhole = (last: Partial<LastRun>): last is LastRun =>
  last.glance !== undefined && last.purgeOn !== undefined;
