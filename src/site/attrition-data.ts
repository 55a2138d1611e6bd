import {gather, isChange} from "../../reports/components/scales.ts";
import type {CellStatus} from "../measures/cell.ts";
import {everything} from "../measures/cell.ts";
import type {ReleaseView} from "../release/view.ts";
import {type Gap, gapsOf, isOfFew, mayBeChance} from "../tables/attrition/gaps.ts";
import {indexCells, wholeSlice} from "../tables/select.ts";

/** How those lost to a scale's follow-up differ from those who answered, in one period of the whole organization. */
export interface PageAttrition {
  measure: string;
  period: string;
  groups: readonly PageGap[];
}

/** A group by its ids; the names are the site's. What is usual is left out, for a page to be light. */
export interface PageGap extends Pick<Gap, "characteristic" | "group" | "ofAnswered" | "ofLost" | "smd"> {
  status: CellStatus;
  answered: number | null;
  lost: number | null;
  /** Of those due alone; else of everybody with a baseline. */
  ofDue?: true;
  /** 0.20 standard deviations apart or more: beyond chance, or not. */
  apart?: "clearly" | "perhaps";
  /** Fewer than 30 people in all answered, or were lost. */
  ofFew?: true;
}

/** Worked out here, from published cells, so that a page needs none of the statistics. Scales that have a block of their own. */
export function attritionOf(view: ReleaseView, isDrawn: (period: string) => boolean): PageAttrition[] {
  const cellOf = indexCells(view.cells);
  const totals = gather(view.measures.filter(isChange)).map(({total}) => total.id);
  const periods = view.dimensions.periods.map(({id}) => id).filter(isDrawn);
  return totals.flatMap((measure) =>
    periods.flatMap((period): PageAttrition[] => {
      const slice = wholeSlice(period, everything);
      const gaps = gapsOf(cellOf, measure, slice, view.dimensions.characteristics);
      return gaps.length === 0 ? [] : [{measure, period, groups: gaps.map(pageGap)}];
    })
  );
}

const pageGap = (gap: Gap): PageGap => ({
  characteristic: gap.characteristic,
  group: gap.group,
  status: gap.cell.status,
  answered: gap.sides?.answered ?? null,
  lost: gap.sides?.lost ?? null,
  ofAnswered: short(gap.ofAnswered),
  ofLost: short(gap.ofLost),
  smd: short(gap.smd),
  ...(gap.among === "due" ? {ofDue: true} : {}),
  ...(gap.flagged ? {apart: mayBeChance(gap) ? "perhaps" : "clearly"} : {}),
  ...(isOfFew(gap) ? {ofFew: true} : {})
});

/** As far as a page prints it. */
const short = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(3)));
