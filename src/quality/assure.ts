import type {Workspace} from "../config/load.ts";
import type {WaymarkError} from "../error.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {countQuality} from "./count.ts";
import {type CheckResult, gateQuality, judgeQuality} from "./judge.ts";
import {checkKeys, wrongKeys} from "./key-check/assure.ts";
import type {KeyResult} from "./key-check/result.ts";

type Settings = Pick<Workspace, "config" | "jobs" | "instruments">;

/**
 * Counts every data-quality check for the run that is under way, and fails where one that is a gate says no (exit 3).
 * Gives what each check found, and what the answers say of the keys they are scored by.
 */
export async function assureQuality(
  warehouse: Warehouse,
  workspace: Settings
): Promise<Omit<Gates, "closed">> {
  const {closed, ...told} = await gates(warehouse, workspace);
  if (closed !== undefined) throw closed;
  return told;
}

export interface Gates {
  /** What a gate that says no would fail a run with; wrong keys of instruments always do. */
  closed: WaymarkError | undefined;
  keys: readonly KeyResult[];
  checks: readonly CheckResult[];
}

/** Counts every check and gives what each gate says, and what the answers say of every key. */
export async function gates(warehouse: Warehouse, workspace: Settings): Promise<Gates> {
  await countQuality(warehouse);
  const {verdicts, results} = await checkKeys(warehouse, workspace);
  const checks = await judgeQuality(warehouse, workspace.config);
  return {closed: gateQuality(checks) ?? wrongKeys(verdicts, workspace), keys: results, checks};
}
