import {gather, isChange} from "../../reports/components/scales.ts";
import type {CellStatus} from "../measures/cell.ts";
import {everything} from "../measures/cell.ts";
import type {ReleaseView} from "../release/view.ts";
import {type Among, type Gap, gapsOf, isClear} from "../tables/attrition/gaps.ts";
import {indexCells, wholeSlice} from "../tables/select.ts";

/** How those lost to a scale's follow-up differ from those who answered, in one period of the whole organization. */
export interface PageAttrition {
  measure: string;
  period: string;
  groups: readonly PageGap[];
}

/** A group by its ids; the names are the site's. */
export interface PageGap extends Pick<Gap, "characteristic" | "group" | "ofAnswered" | "ofLost" | "smd"> {
  among: Among;
  status: CellStatus;
  answered: number | null;
  lost: number | null;
  flagged: boolean;
  /** Worth a sentence: flagged, beyond chance, and of enough people. */
  clear: boolean;
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
  among: gap.among,
  status: gap.cell.status,
  answered: gap.sides?.answered ?? null,
  lost: gap.sides?.lost ?? null,
  ofAnswered: short(gap.ofAnswered),
  ofLost: short(gap.ofLost),
  smd: short(gap.smd),
  flagged: gap.flagged,
  clear: isClear(gap)
});

/** As far as a page prints it. */
const short = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
