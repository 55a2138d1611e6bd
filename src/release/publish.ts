import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Workspace} from "../config/load.ts";
import {audienceFolder, place, swap} from "./folder.ts";
import {rememberRun} from "./last-run.ts";
import {appendToLedger} from "./ledger.ts";
import type {Prepared} from "./prepare.ts";
import type {Stock} from "./stock.ts";

export interface Published {
  audience: string;
  release: string;
  asOf: string;
  dir: string;
}

/**
 * Shows approved releases to their audiences, the public last. The ledger is written before the swap: a memory of
 * something nobody saw is safe, a publication nobody remembers is not.
 */
export async function publish(
  workspace: Workspace,
  prepared: readonly Prepared[],
  {log, stock, purgeOn}: {log: (line: string) => void; stock: Stock; purgeOn: string | null}
): Promise<Published[]> {
  const published: Published[] = [];
  for (const {audience, manifest, dir, private: record} of prepared) {
    if (audience.kind !== "internal") await appendToLedger(workspace.dir, manifest, dir);
    await keepRecord(workspace.dir, manifest, record);
    const placed = await place(workspace.dir, manifest, dir);
    published.push({audience: audience.name, release: manifest.release, asOf: manifest.asOf, dir: placed});
  }
  for (const {audience, release} of published) {
    await swap(workspace.dir, audience, release);
    log(`published ${audience}: ${release}`);
  }
  const {fingerprint, glance} = stock;
  const releases = published.map(({audience, release}) => ({audience, release}));
  await rememberRun(workspace.dir, {fingerprint, glance, releases, purgeOn});
  return published;
}

/** The private record: why each cell is withheld and what is left out, beside the releases and never in them. */
async function keepRecord(
  workspaceDir: string,
  {audience, release}: Prepared["manifest"],
  record: Prepared["private"]
): Promise<void> {
  const file = join(workspaceDir, ".waymark", "withheld", audienceFolder(audience), `${release}.json`);
  await mkdir(dirname(file), {recursive: true, mode: 0o700});
  await writeFile(file, `${JSON.stringify(record, null, 1)}\n`, {mode: 0o600});
}
