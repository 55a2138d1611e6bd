import {nearestName} from "../config/mistake.ts";
import {usageError} from "../error.ts";
import {type Cell, cellKey, everything, type Slice} from "../measures/cell.ts";
import type {Dimensions} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";

type ReleasePeriod = Dimensions["periods"][number];

/** Cells by measure and slice. */
export type CellIndex = (measure: string, slice: Slice) => Cell | undefined;

export function indexCells(cells: readonly Cell[]): CellIndex {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]));
  return (measure, slice) => byKey.get(cellKey({measure, ...slice}));
}

/** The period asked for, or years and all time together; a release that holds neither gives what it has. */
export function chosenPeriods({dimensions}: ReleaseView, period: string | undefined): ReleasePeriod[] {
  const {periods} = dimensions;
  if (period === undefined) {
    const long = periods.filter(({kind}) => kind === "year" || kind === "fiscal_year" || kind === "all");
    return [...(long.length > 0 ? long : periods)];
  }
  const chosen = periods.find(({id}) => id === period);
  if (chosen !== undefined) return [chosen];
  const nearest = nearestName(
    period,
    periods.map(({id}) => id)
  );
  throw usageError(`unknown period: ${period}`, {
    next:
      nearest === undefined
        ? `This release holds: ${periods.map(({id}) => id).join(", ")}.`
        : `Did you mean ${nearest}?`
  });
}

/** A period as the name of a row: what can still grow says so. */
export const periodName = ({label}: {label: string}, {isOpen}: {isOpen: boolean}): string =>
  isOpen ? `${label} (still open)` : label;

/** The organization as a whole, then each program: the slices a grant asks about. */
export function organizationAndPrograms({dimensions}: ReleaseView): {program: string; name: string}[] {
  return [
    {program: everything, name: "All programs"},
    ...dimensions.programs.map(({id, name}) => ({program: id, name}))
  ];
}

export const wholeSlice = (period: string, program: string): Slice => ({
  period,
  program,
  site: everything,
  characteristic: everything,
  group: everything
});
