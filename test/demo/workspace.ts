import {cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";
import type {Workspace} from "../../src/config/load.ts";
import {loadWorkspace} from "../../src/config/read.ts";
import {writeDemo} from "../../src/demo/write.ts";
import {type IntakeReport, runIntake} from "../../src/intake/intake.ts";
import {createKeyFile, readKeys} from "../../src/keys.ts";
import {openWarehouse, type Warehouse} from "../../src/warehouse/open.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The day the demo is run on: a week after its last export. */
export const today = "2025-09-05";

/** Milliseconds a whole intake of the demo may take on a busy machine. */
export const setUpTimeout = 300_000;

export interface DemoWorkspace {
  workspace: Workspace;
  remove: () => Promise<void>;
}

/** A folder like the repository's root, with the demo's exports in it; the caller removes it. */
export async function demoWorkspace(seed: number): Promise<DemoWorkspace> {
  const dir = await mkdtemp(path.join(tmpdir(), "waymark-demo-"));
  await cp(path.join(repository, "waymark.yaml"), path.join(dir, "waymark.yaml"));
  await cp(path.join(repository, "pipelines"), path.join(dir, "pipelines"), {recursive: true});
  await writeDemo(dir, seed);
  return {
    workspace: await loadWorkspace(dir),
    remove: () => rm(dir, {recursive: true, force: true})
  };
}

export interface TakenIn extends DemoWorkspace {
  warehouse: Warehouse;
  report: IntakeReport;
}

/** The demo's exports in a warehouse; `remove` closes it. */
export async function demoTakenIn(seed: number): Promise<TakenIn> {
  const {workspace, remove} = await demoWorkspace(seed);
  createKeyFile(path.join(workspace.dir, workspace.config.key_file));
  const keys = await readKeys(workspace);
  const warehouse = await openWarehouse(workspace.dir, keys);
  const report = await runIntake({workspace, warehouse, keys, log: () => {}, today});
  return {
    workspace,
    warehouse,
    report,
    remove: async () => {
      warehouse.close();
      await remove();
    }
  };
}
