import type {WorkspaceConfig} from "../config/workspace.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {countQuality} from "./count.ts";
import {gateQuality, judgeQuality} from "./judge.ts";

/** Counts every data-quality check for the run that is under way, and fails where one that is a gate says no (exit 3). */
export async function assureQuality(
  warehouse: Warehouse,
  config: Pick<WorkspaceConfig, "quality">
): Promise<void> {
  await countQuality(warehouse);
  const closed = gateQuality(await judgeQuality(warehouse, config));
  if (closed !== undefined) throw closed;
}
