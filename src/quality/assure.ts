import type {WorkspaceConfig} from "../config/workspace.ts";
import type {WaymarkError} from "../error.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {countQuality} from "./count.ts";
import {gateQuality, judgeQuality} from "./judge.ts";

/** Counts every data-quality check for the run that is under way, and fails where one that is a gate says no (exit 3). */
export async function assureQuality(
  warehouse: Warehouse,
  config: Pick<WorkspaceConfig, "quality">
): Promise<void> {
  const closed = await closedGate(warehouse, config);
  if (closed !== undefined) throw closed;
}

/** Counts every check and gives what a gate that says no would fail a run with. */
export async function closedGate(
  warehouse: Warehouse,
  config: Pick<WorkspaceConfig, "quality">
): Promise<WaymarkError | undefined> {
  await countQuality(warehouse);
  return gateQuality(await judgeQuality(warehouse, config));
}
