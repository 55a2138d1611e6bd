import {type Access, accessOf} from "../equity/access.ts";
import {type GroupCell, type JudgedGroup, judgeGroups} from "../equity/judged.ts";
import {cellKey, everything} from "../measures/cell.ts";
import type {ReleaseView} from "../release/view.ts";
import {funnelLimits} from "../statistics/funnel.ts";

/** What the Equity page draws beside its cells: worked out here, since a page has no statistics of its own. */
export interface PageEquity {
  access: readonly ({period: string; characteristic: string} & Access)[];
  funnels: readonly PageFunnel[];
}

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

/** Measures the page tells of by group: who came, who came again, who answered again, and what became of them. */
const told =
  /^(served|retention:\d+|follow_up_rate:.*|outcome_change:.*|(reliable|meaningful)_change_better:.*|share_at_one_time:.*)$/;

export const isOfEquity = (measure: string): boolean => told.test(measure);

export function equityOf(
  {cells, dimensions, measures}: ReleaseView,
  periods: ReadonlySet<string>
): PageEquity {
  const byKey = new Map(
    cells
      .filter(({measure, period}) => isOfEquity(measure) && periods.has(period))
      .map((cell) => [cellKey(cell), cell])
  );
  const cellsOf =
    (measure: string, period: string): GroupCell =>
    (characteristic, group) =>
      byKey.get(cellKey({measure, period, program: everything, site: everything, characteristic, group}));
  const chosen = [...periods];
  return {
    access: chosen.flatMap((period) =>
      dimensions.characteristics.flatMap(({id, groups}) => {
        const access = accessOf(cellsOf("served", period), id, groups);
        return access === null ? [] : [{period, characteristic: id, ...access}];
      })
    ),
    funnels: measures
      .filter(({id, format}) => format === "percent" && isOfEquity(id))
      .flatMap(({id: measure}) =>
        chosen.flatMap((period): PageFunnel[] => {
          const judged = judgeGroups(cellsOf(measure, period), dimensions.characteristics);
          if (judged === null || judged.groups.length < 2) return [];
          const {whole, groups} = judged;
          return [{measure, period, ...judged, limits: limitsTo(whole.x / whole.n, groups)}];
        })
      )
  };
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
