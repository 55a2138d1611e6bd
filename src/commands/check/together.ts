import type {Workspace} from "../../config/load.ts";
import {WaymarkError} from "../../error.ts";
import {gates} from "../../quality/assure.ts";
import type {KeyResult} from "../../quality/key-check/result.ts";
import {buildReading} from "../../warehouse/reading.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {Doubts} from "../text/warnings.ts";

/** What all exports together say. */
interface Judgement {
  /** What a run would stop at. */
  gate: WaymarkError | undefined;
  forms: readonly KeyResult[];
  doubts: Doubts;
}

export const notAsked: Judgement = {gate: undefined, forms: [], doubts: {findings: [], checks: []}};

/** Asks of all exports what a run asks before it measures anything. */
export async function judgeTogether(
  warehouse: Warehouse,
  workspace: Workspace,
  today: string
): Promise<Judgement> {
  const {closed, keys, checks} = await gates(warehouse, workspace);
  const judged: Judgement = {gate: closed, forms: keys, doubts: {findings: [], checks}};
  if (closed !== undefined) return judged;
  try {
    const {findings} = await buildReading(warehouse, workspace, {today, forms: keys});
    return {...judged, doubts: {findings, checks}};
  } catch (error) {
    if (!(error instanceof WaymarkError)) throw error;
    return {...judged, gate: error};
  }
}
