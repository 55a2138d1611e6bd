import {type CellStatus, type ExactCell, noFigures, type PeopleSet, type Slice} from "../cell.ts";
import type {Measure} from "../measure.ts";
import {hasPeople, type Place} from "./closed-list.ts";
import {countsBehind} from "./counts-behind.ts";
import {type Row, type SetName, type SpaceCount, setsOf} from "./group.ts";

export const nobody: PeopleSet = {a: 0n, b: 0n, count: 0};

/** What is known of a slice before its figures are looked at. */
export interface Standing {
  /** Some export speaks of it. */
  spoken: boolean;
  /** Months of it that none speaks of, where others are. */
  monthsMissing: number;
  /** False where it is too early to judge, whoever came. */
  mature: boolean;
}

/** The figures of a slice that nothing is said of, and the people behind it. */
export const blank = {
  ...noFigures,
  sets: {people: null, numerator: null, denominator: null, immature: null}
} as const;

/** Slice only, without what judged it. */
export const sliceOfPlace = ({period, program, site, characteristic, group}: Place): Slice => ({
  period,
  program,
  site,
  characteristic,
  group
});

/** The cell of one slice, from its row of the grouping pass or from none. */
export function cellOf(measure: Measure, place: Place, row: Row | undefined, standing: Standing): ExactCell {
  const cell = {measure: measure.id, ...sliceOfPlace(place)};
  if (!standing.spoken) return {...cell, status: "missing", ...blank};
  const sets = measure.countSets === undefined || hasPeople(measure) ? peopleSets(measure, row) : blank.sets;
  if (!standing.mature) return {...cell, status: "immature", ...blank, ...tooEarly(sets)};

  const sums = row?.sums ?? {};
  const numerator = row?.numerator ?? 0;
  const denominator = row?.denominator ?? 0;
  const estimate =
    row === undefined && measure.denominator === null && measure.values === undefined
      ? {value: 0, lower: null, upper: null}
      : measure.denominator !== null && denominator === 0
        ? {value: null, lower: null, upper: null}
        : measure.estimate({
            people: sets.people?.count ?? null,
            numerator,
            denominator,
            sums,
            values: row?.values ?? [],
            clusters: row?.clusters ?? [],
            patterns: row?.patterns ?? []
          });
  if (estimate.unknown === true) return {...cell, status: "missing", ...blank};
  const immature = sets.immature?.count ?? null;
  const status: CellStatus =
    estimate.value !== null ? "shown" : immature !== null && immature > 0 ? "immature" : "empty";
  return {
    ...cell,
    status,
    people: sets.people?.count ?? null,
    numerator: status === "shown" ? (estimate.counted?.numerator ?? numerator) : null,
    denominator: measure.denominator === null ? null : (estimate.counted?.denominator ?? denominator),
    value: estimate.value,
    lower: estimate.lower,
    upper: estimate.upper,
    atLeast: atLeast(measure, row),
    immature,
    more: {
      ...Object.fromEntries((measure.sums ?? []).map((name) => [name, Number(sums[name] ?? 0)])),
      ...estimate.more,
      ...(standing.monthsMissing > 0 ? {months_missing: standing.monthsMissing} : {})
    },
    sets,
    ...(measure.countSets === undefined ? {} : countsBehind(measure, place, row))
  };
}

/** Everybody so far is waited for; nothing is said of how many there will be. */
function tooEarly({people}: ExactCell["sets"]): Pick<ExactCell, "people" | "immature" | "sets"> {
  return {
    people: people === null ? null : 0,
    immature: people?.count ?? null,
    sets: {...blank.sets, people: people === null ? null : nobody, immature: people}
  };
}

/** A set the measure has and nobody is in is not the same as one it does not have. */
function peopleSets(measure: Measure, row: Row | undefined): ExactCell["sets"] {
  const has = setsOf(measure);
  const set = (name: SetName): PeopleSet | null => (has.includes(name) ? (row?.sets[name] ?? nobody) : null);
  return {
    people: set("people"),
    numerator: set("numerator"),
    denominator: set("denominator"),
    immature: set("immature"),
    baseline: set("baseline")
  };
}

/**
 * People of unlinked id spaces may be the same: at least as many as the largest one knows, at most all of them. Two who
 * share a space are two, for within a space nobody has two ids; where all do, the count is exact.
 */
function atLeast({unit, format}: Measure, row: Row | undefined): number | null {
  if (unit !== "person" || format !== "count" || row === undefined) return null;
  const sharesSpace = (a: SpaceCount, b: SpaceCount) => a.spaces.some((space) => b.spaces.includes(space));
  if (row.spaces.every((a) => row.spaces.every((b) => sharesSpace(a, b)))) return null;
  const names = new Set(row.spaces.flatMap(({spaces}) => spaces));
  const known = [...names].map((name) =>
    row.spaces.reduce((sum, {spaces, people}) => sum + (spaces.includes(name) ? people : 0), 0)
  );
  return Math.max(...known);
}
