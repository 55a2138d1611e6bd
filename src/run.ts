import type {IntakeReport} from "./intake/intake.ts";
import type {CheckResult} from "./quality/judge.ts";
import {nothingChanged, settingsDigest} from "./release/glance.ts";
import type {Prepared} from "./release/prepare.ts";
import type {Published} from "./release/publish.ts";
import type {Finding} from "./warehouse/reading/findings.ts";

export interface RunOptions {
  workspaceDir: string;
  /** One line an action, for people. */
  log: (line: string) => void;
  /** Given how far the file that is being read is. */
  progress?: (tell: (() => string) | undefined) => void;
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
  /** What all exports together say that does not add up; nothing where nothing is new. */
  doubts: {findings: readonly Finding[]; checks: readonly CheckResult[]};
}

/**
 * The way through: exports, warehouse, measures, disclosure control, release, site, publish. Each step reads only what
 * the step before it wrote, so a run that dies anywhere leaves the last good state. Nothing is shown to anybody before
 * the releases of all audiences have passed the gate.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const {workspaceDir, today, again = false} = options;
  if (!again && (await nothingChanged(workspaceDir, today))) return nothingNew;

  const step = await import("./steps.ts");
  const settings = await settingsDigest(workspaceDir);
  const workspace = await step.loadWorkspace(workspaceDir);
  const stock = await step.takeStock(workspace, {settings, today});
  if (stock.nothingNew && !again) return nothingNew;

  const keys = await step.readKeys(workspace);
  const warehouse = await step.openWarehouse(workspace.dir, keys);
  try {
    const room = await step.buildRoom(workspace.dir);
    const intake = await step.runIntake({workspace, warehouse, keys, hashes: stock.hashes, ...options});
    const {keys: forms, checks} = await step.assureQuality(warehouse, workspace);
    const reading = await step.buildReading(warehouse, workspace, {...options, forms});
    const measures = await step.allMeasures(workspace);
    const exactCells = step.computeOnce({reading, workspace, measures});

    const prepared: Prepared[] = [];
    for (const audience of step.audiencesOf(workspace.config)) {
      const ingredients = {workspace, warehouse, reading, measures, exactCells, stock, room, ...options};
      const release = await step.prepareRelease(audience, ingredients);
      if (release !== null) prepared.push(release);
    }
    const built = await step.buildSites(prepared, {room, ...options});
    for (const release of built) await step.approve(release, options);
    const purgeOn = await step.nextPurge(warehouse, workspace.config.quarantine_kept);
    const releases = await step.publish(workspace, built, {...options, stock, purgeOn});
    await room.leave();
    const findings = prepared.at(-1)?.findings ?? reading.findings;
    return {outcome: "published", intake, releases, doubts: {findings, checks}};
  } finally {
    warehouse.close();
  }
}

const nothingNew: RunResult = {
  outcome: "nothing new",
  intake: null,
  releases: [],
  doubts: {findings: [], checks: []}
};
