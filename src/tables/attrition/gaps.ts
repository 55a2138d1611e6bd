import {outcomeCells} from "../../../reports/components/outcomes/cells.ts";
import type {Cell, Slice} from "../../measures/cell.ts";
import type {Dimensions} from "../../release/format.ts";
import {differenceOfShares} from "../../statistics/difference-of-shares.ts";
import {standardizedShareDifference} from "../../statistics/standardized-difference.ts";
import type {CellIndex} from "../select.ts";

/** Whom a follow-up lost: of everybody with a baseline, or of those due where only that is published. */
export type Among = "baselines" | "due";

/** People who answered again and people who did not, in one group or in all; both counts stand in one cell. */
export interface Sides {
  answered: number;
  lost: number;
}

/** How a group's share of those who answered and of those lost differ; null throughout where it is not told. */
export interface Gap {
  characteristic: string;
  group: string;
  among: Among;
  /** The group's cell, whose status says why there are no figures. */
  cell: Cell;
  sides: Sides | null;
  /** Everybody, among the same. */
  all: Sides | null;
  ofAnswered: number | null;
  ofLost: number | null;
  /** Answered less lost, with Newcombe's interval. */
  difference: {value: number; lower: number; upper: number} | null;
  /** The same in standard deviations; null also where nobody varies. */
  smd: number | null;
  /** 0.20 or more either way. */
  flagged: boolean;
}

/**
 * Each group against everybody else, among those who answered a follow-up and those lost to it: one yes-or-no
 * characteristic a group (Austin 2009), since people may be in several and a distance over all groups at once grows with
 * their number. From published cells of one measure alone, so that nothing is worked out that they do not say; a group that is
 * withheld has no figures, nor has any where the total is.
 */
export function gapsOf(
  cellOf: CellIndex,
  changeId: string,
  slice: Slice,
  characteristics: Dimensions["characteristics"]
): Gap[] {
  const cellsAt = (at: Slice) => outcomeCells(changeId, (id) => cellOf(id, at));
  return characteristics.flatMap(({id, groups}) => {
    const own = groups.map((group) => ({
      group: group.id,
      cells: cellsAt({...slice, characteristic: id, group: group.id})
    }));
    const all = cellsAt(slice);
    const shownBy = (read: (cell: Cell | undefined) => Sides | null, kind: "change" | "rate"): number =>
      read(all[kind]) === null ? -1 : own.filter(({cells}) => read(cells[kind]) !== null).length;
    const among: Among = shownBy(dueSides, "rate") > shownBy(baselineSides, "change") ? "due" : "baselines";
    const [kind, read] =
      among === "due" ? (["rate", dueSides] as const) : (["change", baselineSides] as const);
    const total = read(all[kind]);
    return own.flatMap(({group, cells}): Gap[] => {
      const cell = cells[kind];
      const sides = read(cell);
      const isNobody = sides !== null && sides.answered + sides.lost === 0;
      if (cell === undefined || cell.status === "missing" || isNobody) return [];
      return [{characteristic: id, group, among, cell, all: total, ...gapBetween(sides, total)}];
    });
  });
}

/**
 * Of everybody with a baseline; whoever left before the follow-up was due is among the lost. Nobody of a group may have
 * answered, and then its change is empty.
 */
export function baselineSides(change: Cell | undefined): Sides | null {
  const answered = change?.denominator ?? null;
  const asked = change?.more.n_baseline;
  return answered === null || typeof asked !== "number" ? null : {answered, lost: asked - answered};
}

function dueSides(rate: Cell | undefined): Sides | null {
  const due = rate?.denominator ?? null;
  const answered = due === 0 ? 0 : (rate?.numerator ?? null);
  return due === null || answered === null ? null : {answered, lost: due - answered};
}

const untold = {ofAnswered: null, ofLost: null, difference: null, smd: null, flagged: false};

function gapBetween(
  group: Sides | null,
  all: Sides | null
): Pick<Gap, "sides" | "ofAnswered" | "ofLost" | "difference" | "smd" | "flagged"> {
  if (group === null || all === null || all.answered === 0 || all.lost === 0)
    return {sides: group, ...untold};
  const answered = {x: group.answered, n: all.answered};
  const lost = {x: group.lost, n: all.lost};
  const {value: smd, flagged} = standardizedShareDifference(answered, lost);
  return {
    sides: group,
    ofAnswered: answered.x / answered.n,
    ofLost: lost.x / lost.n,
    difference: differenceOfShares(answered, lost),
    smd,
    flagged
  };
}

/** Whether a flagged difference may be chance: its interval holds zero. */
export const mayBeChance = ({difference}: Pick<Gap, "difference">): boolean =>
  difference === null || (difference.lower <= 0 && difference.upper >= 0);

/** People from which on, on both sides, groups are compared in words; of fewer a difference is mostly chance. */
const comparedFrom = 30;

export const isOfFew = ({all}: Pick<Gap, "all">): boolean =>
  all === null || Math.min(all.answered, all.lost) < comparedFrom;
