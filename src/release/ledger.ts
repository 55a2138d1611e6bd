import {mkdir, open, readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {ifAbsent, refusal} from "../error.ts";
import {type CellStatus, cellKey} from "../measures/cell.ts";
import {cellsFromArrow, curvesFromArrow} from "./arrow.ts";
import {releaseIds} from "./folder.ts";
import {type Dimensions, type Manifest, releaseFiles} from "./format.ts";
import {type Figures, genesis, hashOf, type LedgerRow, ledgerFile, readRows} from "./ledger-chain.ts";

/**
 * What each audience was ever given. One file an audience, one line a release, each line holding the hash of the one
 * before it; lines are added and never changed. Written before a release is shown: remembering something that nobody
 * saw is safe, forgetting something that was seen is not.
 */

export interface Memory {
  releases: readonly string[];
  /** Cells of closed periods that were withheld; they stay so. By `cellKey`, a curve's with `curve|` before it. */
  withheld: ReadonlySet<string>;
  /** Cells of closed periods that were shown, with their figures. */
  published: ReadonlyMap<string, Figures>;
}

/**
 * Everything an audience was given so far. The internal view is never published, so it has no ledger.
 *
 * @throws refusal where the chain is broken, or where there are releases and no ledger
 */
export async function readMemory(workspaceDir: string, audience: string): Promise<Memory> {
  if (audience === "internal") return remember([]);
  const rows = await readRows(ledgerFile(workspaceDir, audience));
  if (rows.length === 0 && (await releaseIds(workspaceDir, audience)).length > 0)
    throw refusal(`ledger is missing: ${audience} has releases and no record of what they told`, {
      at: {file: ledgerFile(workspaceDir, audience)},
      next: "Put the ledger back from a backup; without it nothing can be published to this audience."
    });
  return remember(rows);
}

/** Writes down what a release is about to tell its audience, and waits until the disk has it. */
export async function appendToLedger(
  workspaceDir: string,
  manifest: Manifest,
  releaseDir: string
): Promise<void> {
  const file = ledgerFile(workspaceDir, manifest.audience);
  const rows = await readRows(file);
  const last = rows.at(-1);
  if (last?.release === manifest.release) return;
  const told = await readTold(releaseDir);
  const before = remember(rows);
  const content = {
    release: manifest.release,
    audience: manifest.audience,
    asOf: manifest.asOf,
    fingerprint: manifest.fingerprint,
    running: told.running,
    withheld: told.withheld.filter((key) => !before.withheld.has(key)),
    published: Object.fromEntries(
      told.published.filter(([key, figures]) => before.published.get(key)?.join() !== figures.join())
    ),
    previous: last?.hash ?? genesis
  };
  const row: LedgerRow = {...content, hash: hashOf(content)};
  await append(file, `${JSON.stringify(row)}\n`);
}

function remember(rows: readonly LedgerRow[]): Memory {
  const withheld = new Set<string>();
  const published = new Map<string, Figures>();
  for (const row of rows) {
    const running = new Set(row.running);
    const isClosed = (key: string) => !running.has(periodOf(key));
    for (const key of row.withheld.filter(isClosed)) withheld.add(key);
    for (const [key, figures] of Object.entries(row.published))
      if (isClosed(key)) published.set(key, figures);
  }
  return {releases: rows.map(({release}) => release), withheld, published};
}

const curvePrefix = "curve|";

/** The second part of a cell's key. */
const periodOf = (key: string): string =>
  (key.startsWith(curvePrefix) ? key.slice(curvePrefix.length) : key).split("|")[1] ?? "";

interface Told {
  running: string[];
  withheld: string[];
  published: (readonly [string, Figures])[];
}

async function readTold(dir: string): Promise<Told> {
  const cells = cellsFromArrow(await readFile(join(dir, releaseFiles.cells)));
  const curves = curvesFromArrow(await readFile(join(dir, releaseFiles.curves)));
  const {periods} = JSON.parse(await readFile(join(dir, releaseFiles.dimensions), "utf8")) as Dimensions;
  const starts = [...new Map(curves.toReversed().map((point) => [cellKey(point), point])).values()];
  const entries: {key: string; status: CellStatus; figures: Figures}[] = [
    ...cells.map((cell) => ({
      key: cellKey(cell),
      status: cell.status,
      figures: [cell.people, cell.numerator, cell.denominator, cell.value] as const
    })),
    ...starts.map((point) => ({
      key: `${curvePrefix}${cellKey(point)}`,
      status: point.status,
      figures: [point.atRisk, null, null, null] as const
    }))
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    // All of time grows with every release, so it is never closed.
    running: periods.filter(({closed, kind}) => !closed || kind === "all").map(({id}) => id),
    withheld: entries.filter(({status}) => status === "withheld").map(({key}) => key),
    published: entries
      .filter(({status}) => status === "shown" || status === "immature")
      .map(({key, figures}) => [key, figures] as const)
  };
}

async function append(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true, mode: 0o700});
  const text = (await readFile(file).catch(ifAbsent)) ?? Buffer.alloc(0);
  const handle = await open(file, "a", 0o600);
  try {
    await handle.truncate(text.lastIndexOf("\n") + 1);
    await handle.writeFile(line);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const folder = await open(dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
