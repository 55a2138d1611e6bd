import type {Cell} from "../../src/measures/cell.ts";
import {everything} from "./release.js";

/** What a reader may look at, worked out from what the release holds and nothing else. */

export interface Choice {
  program: string;
  site: string;
  grain: string;
}

export type Control = keyof Choice;

type Offered = Pick<Cell, "period" | "program" | "site" | "characteristic">;

/**
 * Values of a control for which, the other controls staying as they are, there is at least one cell.
 *
 * @param kinds the kind of each period by its id
 */
export function offers(
  cells: readonly Offered[],
  kinds: ReadonlyMap<string, string>,
  control: Control,
  choice: {readonly [C in Control]?: string | undefined}
): Set<string> {
  const found = new Set<string>();
  for (const cell of cells) {
    const slice: Choice = {program: cell.program, site: cell.site, grain: kinds.get(cell.period) ?? "all"};
    if (cell.characteristic !== everything) continue;
    if (agree(slice, choice, control)) found.add(slice[control]);
  }
  return found;
}

function agree(
  slice: Choice,
  choice: {readonly [C in Control]?: string | undefined},
  except: Control
): boolean {
  return (["program", "site", "grain"] as const).every(
    (control) => control === except || choice[control] === undefined || slice[control] === choice[control]
  );
}

const grains = ["quarter", "fiscal_year", "year", "month", "all"];

/** The choice nearest to the wish: program first, then site, then grain, each falling back to what there is. */
export function settle(cells: readonly Offered[], kinds: ReadonlyMap<string, string>, wish: Choice): Choice {
  const pick = (control: Control, given: Partial<Choice>, order: readonly string[]): string => {
    const offered = offers(cells, kinds, control, given);
    if (offered.has(wish[control])) return wish[control];
    return order.find((value) => offered.has(value)) ?? [...offered][0] ?? wish[control];
  };
  const program = pick("program", {}, [everything]);
  const site = pick("site", {program}, [everything]);
  return {program, site, grain: pick("grain", {program, site}, grains)};
}
