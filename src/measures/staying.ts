import {cumulativeIncidence, type IncidenceAt} from "../statistics/competing-risks.ts";
import {logRank} from "../statistics/log-rank.ts";
import {everything, type Slice} from "./cell.ts";
import type {Place} from "./slice/closed-list.ts";
import {gridDays} from "./slice/curve.ts";
import {type LifeTable, sizeOf, timesOf} from "./slice/life-table.ts";
import {endings} from "./stays.ts";

/**
 * What life tables say beyond their curves: in which ways stays end, and whether groups leave at the same pace. Told inside
 * alone: steps by reason, and tests of few people, would tell of some of them.
 */
export interface Staying {
  /** Slices without one have no recorded ending but leaving. */
  incidence: readonly StayEndings[];
  comparisons: readonly StayComparison[];
}

export interface StayEndings {
  slice: Slice;
  /** Stays that ended in each way, in the order of `endings`. */
  ended: readonly number[];
  /** Share of the ended that ended otherwise than by stopping. */
  competing: number;
  /** On the grid of days, as far as somebody was watched; the last where nobody is left. */
  points: readonly IncidenceAt[];
}

export interface StayComparison {
  period: string;
  /** `program`, `site` or a characteristic. */
  by: string;
  groups: readonly {id: string; people: number; observed: number; expected: number}[];
  chiSquare: number;
  df: number;
  p: number;
}

export const nothingOfStaying: Staying = {incidence: [], comparisons: []};

/** A slice and its life table. */
export type Told = readonly [place: Place, table: LifeTable];

export const describeStaying = (told: readonly Told[]): Staying => ({
  incidence: told.flatMap(endingsOf),
  comparisons: comparisonsOf(told)
});

const long: ReadonlySet<string> = new Set(["year", "fiscal_year", "all"]);

function endingsOf([place, {groups}]: Told): StayEndings[] {
  const {period, program, site, characteristic, group} = place;
  if (characteristic !== everything || !long.has(place.of.kind)) return [];
  const ended = endings.map((_, way) => groups.reduce((sum, {events}) => sum + (events[way] as number), 0));
  const all = ended.reduce((sum, count) => sum + count, 0);
  const competing = all - (ended[0] as number);
  if (competing === 0) return [];
  const points = cumulativeIncidence(groups, gridDays).filter((point) => point !== null);
  const over = points.findIndex(({still}) => still === 0);
  return [
    {
      slice: {period, program, site, characteristic, group},
      ended,
      competing: competing / all,
      points: over < 0 ? points : points.slice(0, over + 1)
    }
  ];
}

/** Log-rank tests over everything the exports speak of: between programs, between sites, between groups of people. */
function comparisonsOf(told: readonly Told[]): StayComparison[] {
  const families = new Map<string, {id: string; table: LifeTable}[]>();
  for (const [{of, program, site, characteristic, group}, table] of told) {
    const cut = [
      ["program", program],
      ["site", site],
      [characteristic, group]
    ].filter(([, id]) => id !== everything) as [string, string][];
    const [only] = cut;
    if (of.kind !== "all" || cut.length !== 1 || only === undefined) continue;
    const [by, id] = only;
    const key = `${of.id}|${by}`;
    families.set(key, [...(families.get(key) ?? []), {id, table}]);
  }
  return [...families].flatMap(([key, groups]) => {
    const filled = groups.filter(({table}) => table.groups.length > 0);
    const test = logRank(filled.map(({table}) => timesOf(table.groups)));
    if (test === null) return [];
    const {observed, expected, chiSquare, df, p} = test;
    const [period, by] = key.split("|") as [string, string];
    const rows = filled.map(({id, table}, index) => ({
      id,
      people: table.groups.reduce((sum, group) => sum + sizeOf(group), 0),
      observed: observed[index] as number,
      expected: expected[index] as number
    }));
    return [{period, by, groups: rows, chiSquare, df, p}];
  });
}
