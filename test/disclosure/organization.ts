import {
  type Cell,
  cellKey,
  type ExactCell,
  everything,
  noFigures,
  type PeopleSet,
  type Period
} from "../../src/measures/cell.ts";

/** A small organization made of visits, and the cells a run would make of them. */

export interface Visit {
  person: number;
  program: string;
  site: string;
  /** 0 to 11. */
  month: number;
  group: string;
}

export const months: readonly Period[] = Array.from({length: 12}, (_, month) => {
  const id = `2025-${String(month + 1).padStart(2, "0")}`;
  return {id, kind: "month", label: id, start: `${id}-01`, end: `${id}-28`};
});

const quarters: readonly Period[] = [1, 2, 3, 4].map((quarter) => ({
  id: `2025-Q${quarter}`,
  kind: "quarter",
  label: `Quarter ${quarter}`,
  start: `2025-${String(quarter * 3 - 2).padStart(2, "0")}-01`,
  end: `2025-${String(quarter * 3).padStart(2, "0")}-28`
}));

const year: Period = {id: "2025", kind: "year", label: "2025", start: "2025-01-01", end: "2025-12-28"};

export const periods: readonly Period[] = [...months, ...quarters, year];

/** A number for a person that no other has, so that sets tell themselves apart. */
const keyOf = (person: number): bigint => BigInt.asUintN(64, BigInt(person + 1) * 0x9e3779b97f4a7c15n);

export function setOf(people: ReadonlySet<number>): PeopleSet {
  let a = 0n;
  let b = 0n;
  for (const person of people) {
    a ^= keyOf(person);
    b ^= keyOf(person + 1_000_003);
  }
  return {a, b, count: people.size};
}

export interface Tables {
  periods: readonly Period["kind"][];
  by: readonly ("program" | "site" | "group")[];
}

/** People served and their contacts, in every slice of the tables. */
export function cellsOf(visits: readonly Visit[], tables: readonly Tables[]): ExactCell[] {
  const cells = new Map<string, ExactCell>();
  const values = (name: "program" | "site" | "group") =>
    [...new Set(visits.map((visit) => visit[name]))].sort();
  for (const {periods: kinds, by} of tables)
    for (const period of periods.filter(({kind}) => kinds.includes(kind)))
      for (const program of [everything, ...(by.includes("program") ? values("program") : [])])
        for (const site of [everything, ...(by.includes("site") ? values("site") : [])])
          for (const group of [everything, ...(by.includes("group") ? values("group") : [])]) {
            const slice = {
              period: period.id,
              program,
              site,
              characteristic: group === everything ? everything : "age",
              group
            };
            for (const cell of cellsIn(visits.filter(within(period, slice)), slice))
              cells.set(cellKey(cell), cell);
          }
  return [...cells.values()];
}

const within =
  (period: Period, {program, site, group}: {program: string; site: string; group: string}) =>
  (visit: Visit): boolean => {
    const start = months[visit.month]!.start;
    return (
      start >= period.start &&
      start <= period.end &&
      (program === everything || program === visit.program) &&
      (site === everything || site === visit.site) &&
      (group === everything || group === visit.group)
    );
  };

function cellsIn(
  visits: readonly Visit[],
  slice: Omit<Cell, "measure" | "status" | keyof typeof noFigures>
): ExactCell[] {
  const people = setOf(new Set(visits.map(({person}) => person)));
  const sets = {people, numerator: people, denominator: null, immature: null};
  const count = (measure: string, numerator: number): ExactCell => ({
    measure,
    ...slice,
    status: "shown",
    ...noFigures,
    people: people.count,
    numerator,
    value: numerator,
    sets
  });
  return [count("served", people.count), count("contacts", visits.length)];
}

/** Visits with the sizes of a real organization: most people in one program and site, some in two. */
export function randomVisits(
  {people, programs, sites, groups}: {people: number; programs: number; sites: number; groups: number},
  seed: number
): Visit[] {
  const random = generator(seed);
  const pick = (n: number) => Math.floor(random() ** 1.7 * n);
  return Array.from({length: people}, (_, person) => {
    const start = Math.floor(random() * 12);
    const group = `g${pick(groups)}`;
    const home = {program: `p${pick(programs)}`, site: `s${pick(sites)}`};
    const second = random() < 0.25 ? {program: `p${pick(programs)}`, site: home.site} : home;
    return Array.from({length: 1 + Math.floor(random() * 14)}, (_, n) => ({
      person,
      group,
      month: Math.min(11, start + Math.floor(random() * 6)),
      ...(n % 3 === 2 ? second : home)
    }));
  }).flat();
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
