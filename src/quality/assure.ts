import type {Workspace} from "../config/load.ts";
import type {WaymarkError} from "../error.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {countQuality} from "./count.ts";
import {gateQuality, judgeQuality} from "./judge.ts";
import {wrongKeys} from "./key-check/assure.ts";

type Settings = Pick<Workspace, "config" | "jobs" | "instruments">;

/** Counts every data-quality check for the run that is under way, and fails where one that is a gate says no (exit 3). */
export async function assureQuality(warehouse: Warehouse, workspace: Settings): Promise<void> {
  const closed = await closedGate(warehouse, workspace);
  if (closed !== undefined) throw closed;
}

/** Counts every check and gives what a gate that says no would fail a run with; wrong keys of instruments always do. */
export async function closedGate(
  warehouse: Warehouse,
  workspace: Settings
): Promise<WaymarkError | undefined> {
  await countQuality(warehouse);
  return (
    gateQuality(await judgeQuality(warehouse, workspace.config)) ?? (await wrongKeys(warehouse, workspace))
  );
}
