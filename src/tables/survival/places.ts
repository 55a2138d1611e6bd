import {type Cell, type CurvePoint, everything, type Slice, sliceKey} from "../../measures/cell.ts";
import type {StayEndings} from "../../measures/staying.ts";
import type {ReleaseView} from "../../release/view.ts";
import {type CellIndex, indexCells} from "../select.ts";

/** The measures whose figures the table has. */
export const measures = {
  curve: "retention_curve",
  median: "survival_median",
  survival: "survival:180",
  retention: "retention:180",
  mean: "restricted_mean:365"
} as const;

/** A slice with what a release says of how long people stay there. */
export interface StayingAt {
  slice: Slice;
  /** As reports name it; null where a part takes everything together. */
  names: {
    period: string;
    program: string;
    site: string | null;
    characteristic: string | null;
    group: string | null;
  };
  cell: (measure: keyof typeof measures) => Cell | undefined;
  points: readonly CurvePoint[];
  endings: StayEndings | undefined;
}

/** Every slice of the periods that the release has a curve or a median of: the whole, programs, sites, groups of people. */
export function placesOf(release: ReleaseView, periods: readonly {id: string; label: string}[]): StayingAt[] {
  const {dimensions, staying} = release;
  const cellOf: CellIndex = indexCells(release.cells);
  const curves = new Map<string, CurvePoint[]>();
  for (const point of release.curves) {
    const key = sliceKey(point);
    const points = curves.get(key) ?? [];
    curves.set(key, points);
    points.push(point);
  }
  const endings = new Map(staying.incidence.map((one) => [sliceKey(one.slice), one]));
  const told = [
    ...release.cells.filter(({measure}) => measure === measures.median),
    ...[...curves.values()].map(([first]) => first as CurvePoint)
  ];
  const slices = new Map(told.map((one) => [sliceKey(one), sliceOf(one)]));
  const rank = rankOf(release);
  const nameOf = (list: readonly {id: string; name: string}[], id: string): string | null =>
    id === everything ? null : (list.find((one) => one.id === id)?.name ?? id);
  return periods.flatMap((period) =>
    [...slices.values()]
      .filter((slice) => slice.period === period.id)
      .map((slice) => ({slice, order: rank(slice)}))
      .sort((a, b) => compare(a.order, b.order))
      .map(({slice}) => ({
        slice,
        names: {
          period: period.label,
          program: nameOf(dimensions.programs, slice.program) ?? "All programs",
          site: nameOf(dimensions.sites, slice.site),
          characteristic: nameOf(dimensions.characteristics, slice.characteristic),
          group: nameOf(
            dimensions.characteristics.find(({id}) => id === slice.characteristic)?.groups ?? [],
            slice.group
          )
        },
        cell: (measure) => cellOf(measures[measure], slice),
        points: (curves.get(sliceKey(slice)) ?? []).toSorted((a, b) => a.day - b.day),
        endings: endings.get(sliceKey(slice))
      }))
  );
}

const sliceOf = ({period, program, site, characteristic, group}: Slice): Slice => ({
  ...{period, program, site, characteristic, group}
});

/** The declared order: what takes everything together comes first. */
function rankOf({dimensions: {programs, sites, characteristics}}: ReleaseView) {
  const at = (list: readonly {id: string}[], id: string): number => list.findIndex((one) => one.id === id);
  return ({program, site, characteristic, group}: Slice): number[] => [
    at(characteristics, characteristic),
    at(characteristics.find(({id}) => id === characteristic)?.groups ?? [], group),
    at(sites, site),
    at(programs, program)
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index < 0 ? 0 : (a[index] as number) - (b[index] as number);
}
