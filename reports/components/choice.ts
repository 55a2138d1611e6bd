import type {Cell} from "../../src/measures/cell.ts";
import {everything} from "./everything.js";

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

/** Two figures in three have to be there for a view to be worth opening first. */
const enough = 2 / 3;

/**
 * The grain a page opens with: the finest in which at least two thirds of the figures of the organization, or of the program
 * the page opens with, are shown; else the one that shows the largest share of them.
 *
 * @param kinds the kind of each period by its id
 * @param grains finest first
 */
export function openingGrain(
  cells: readonly (Offered & Pick<Cell, "status">)[],
  kinds: ReadonlyMap<string, string>,
  grains: readonly string[],
  opening = everything
): string | undefined {
  const own = cells.filter(
    ({program, site, characteristic}) =>
      program === opening && site === everything && characteristic === everything
  );
  const shares = grains.flatMap((grain) => {
    const share = shareShown(own.filter(({period}) => kinds.get(period) === grain));
    return share === undefined ? [] : [{grain, share}];
  });
  const best = shares.reduce<(typeof shares)[number] | undefined>(
    (held, one) => (held === undefined || one.share > held.share ? one : held),
    undefined
  );
  return (shares.find(({share}) => share >= enough) ?? best)?.grain;
}

/**
 * The grain that outcomes open with: the finest whose own period shows two thirds of the scales that any grain's shows. Where
 * no grain shows two thirds of all, groups are small, and of those that show most the coarsest has the most people.
 *
 * @param grains finest first, each with how many scales it shows
 * @param scales how many there are
 */
export function openingGrainOf(
  grains: readonly {grain: string; shown: number}[],
  scales: number
): string | undefined {
  const most = Math.max(0, ...grains.map(({shown}) => shown));
  if (most === 0) return undefined;
  return most < enough * scales
    ? grains.findLast(({shown}) => shown === most)?.grain
    : grains.find(({shown}) => shown >= enough * most)?.grain;
}

/**
 * The period to tell of: the newest in which at least two thirds of the figures are shown, else the one that shows
 * most of them, the newer of equals.
 *
 * @param periods oldest first, each with the cells a page would draw for it
 */
export function openingPeriod<Of extends {cells: readonly Pick<Cell, "status">[]}>(
  periods: readonly Of[]
): Of | undefined {
  const held = periods
    .filter(({cells}) => cells.length > 0)
    .map((of) => ({of, share: shareShown(of.cells) ?? 0, shown: of.cells.filter(isShown).length}));
  const most = Math.max(0, ...held.map(({shown}) => shown));
  return (held.filter(({share}) => share >= enough).at(-1) ?? held.filter(({shown}) => shown === most).at(-1))
    ?.of;
}

const isShown = ({status}: Pick<Cell, "status">): boolean => status === "shown";

/** Shown, of those that could be: where nobody was asked, nothing is kept from the reader. */
function shareShown(cells: readonly Pick<Cell, "status">[]): number | undefined {
  const asked = cells.filter(({status}) => status !== "empty" && status !== "missing");
  return asked.length === 0 ? undefined : asked.filter(isShown).length / asked.length;
}
