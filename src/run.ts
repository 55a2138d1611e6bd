import {loadWorkspace} from "./config/read.ts";
import type {IntakeReport} from "./intake/intake.ts";
import {runIntake} from "./intake/intake.ts";
import {readKeys} from "./keys.ts";
import {allMeasures} from "./measures/registry.ts";
import {approve} from "./release/approve.ts";
import {audiencesOf} from "./release/audiences.ts";
import {type Prepared, prepareRelease} from "./release/prepare.ts";
import {type Published, publish} from "./release/publish.ts";
import {buildRoom} from "./release/room.ts";
import {takeStock} from "./release/stock.ts";
import {openWarehouse} from "./warehouse/open.ts";
import {buildReading} from "./warehouse/reading.ts";

export interface RunOptions {
  workspaceDir: string;
  /** One line an action, for people. */
  log: (line: string) => void;
  /** ISO date of the day of the run; only ever used to tell the future from the past. */
  today: string;
  signal: AbortSignal;
  /** Publish even where nothing is new. */
  again?: boolean;
}

export interface RunResult {
  outcome: "published" | "nothing new";
  intake: IntakeReport | null;
  releases: readonly Published[];
}

/**
 * The way through: exports, warehouse, measures, disclosure control, release, site, publish. Each step reads only what
 * the step before it wrote, so a run that dies anywhere leaves the last good state. Nothing is shown to anybody before
 * the releases of all audiences have passed the gate.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const workspace = await loadWorkspace(options.workspaceDir);
  const stock = await takeStock(workspace);
  if (stock.nothingNew && !options.again) return {outcome: "nothing new", intake: null, releases: []};

  const keys = await readKeys(workspace);
  const warehouse = await openWarehouse(workspace.dir, keys);
  const room = await buildRoom(workspace.dir);
  try {
    const intake = await runIntake({workspace, warehouse, keys, ...options});
    const reading = await buildReading(warehouse, workspace, options);
    const measures = await allMeasures(workspace);

    const prepared: Prepared[] = [];
    for (const audience of audiencesOf(workspace.config)) {
      const ingredients = {workspace, warehouse, reading, measures, stock, room, ...options};
      const release = await prepareRelease(audience, ingredients);
      if (release !== null) prepared.push(release);
    }
    for (const release of prepared) await approve(release, options);
    const releases = await publish(workspace, prepared, {...options, fingerprint: stock.fingerprint});
    await room.leave();
    return {outcome: "published", intake, releases};
  } finally {
    warehouse.close();
  }
}
