import {type GroupCell, type JudgedGroup, judgeGroups} from "../equity/judged.ts";
import type {Dimensions} from "../release/format.ts";
import {funnelLimits} from "../statistics/funnel.ts";

/** The groups of one measure in one period against its limits. */
export interface PageFunnel {
  measure: string;
  period: string;
  whole: {x: number; n: number};
  groups: readonly JudgedGroup[];
  limits: readonly FunnelPoint[];
}

/** Limits for a group of `n` people; shares. */
export interface FunnelPoint {
  n: number;
  outerLower: number;
  lower: number;
  upper: number;
  outerUpper: number;
}

/** None where the whole is not told, or fewer than two groups. */
export function funnelOf(
  {measure, period}: Pick<PageFunnel, "measure" | "period">,
  cellOf: GroupCell,
  characteristics: Dimensions["characteristics"]
): PageFunnel[] {
  const judged = judgeGroups(cellOf, characteristics);
  if (judged === null || judged.groups.length < 2) return [];
  const {whole, groups} = judged;
  return [{measure, period, ...judged, limits: limitsTo(whole.x / whole.n, groups)}];
}

const steps = 24;
const short = (share: number): number => Number(share.toFixed(4));

/** Closer together where they bend. */
function limitsTo(target: number, groups: readonly JudgedGroup[]): FunnelPoint[] {
  const most = Math.max(...groups.map(({n}) => n)) * 1.1;
  const sizes = Array.from({length: steps}, (_, i) => Math.max(1, Math.round(most * ((i + 1) / steps) ** 2)));
  return [...new Set(sizes)].map((n) => {
    const {inner, outer} = funnelLimits(target, n);
    return {
      n,
      outerLower: short(outer[0]),
      lower: short(inner[0]),
      upper: short(inner[1]),
      outerUpper: short(outer[1])
    };
  });
}
