import {type Cell, everything} from "../measures/cell.ts";
import {notRecorded} from "../measures/groups.ts";
import {type Proportion, wilson} from "../statistics/wilson.ts";
import type {GroupCell} from "./judged.ts";
import {type Represented, represented} from "./represented.ts";

/** How much of the people served a characteristic's groups are. */
export interface Access {
  /** People served whose group is recorded, or all of them where it is not told of how many it is not. */
  outOf: number;
  /** People served of whom nothing is recorded; null where that is not told. */
  unknown: number | null;
  /** Somebody may be counted twice, since the ids of two systems are not linked. */
  maybeTwice: boolean;
  groups: readonly (Proportion & {
    group: string;
    x: number;
    /** Null where the population's share is not known, or the share is not of those whose group is recorded. */
    represented: Represented | null;
  })[];
}

/**
 * Shares of people served with Wilson intervals, from told cells alone; null where the whole number is not told. Somebody of
 * several groups is in each, so shares may add up to more than 1.
 *
 * @param cellOf cells of `served`
 * @param groups in declared order
 * @param shares of the population, by group
 */
export function accessOf(
  cellOf: GroupCell,
  characteristic: string,
  groups: readonly {id: string}[],
  shares: Readonly<Record<string, number>> = {}
): Access | null {
  const all = countOf(cellOf(everything, everything));
  if (all === null || all === 0) return null;
  const unknown = groups.some(({id}) => id === notRecorded)
    ? countOf(cellOf(characteristic, notRecorded))
    : null;
  const outOf = all - (unknown ?? 0);
  return {
    outOf,
    unknown,
    maybeTwice:
      isRange(cellOf(everything, everything)) || groups.some(({id}) => isRange(cellOf(characteristic, id))),
    groups: groups.flatMap(({id}) => {
      const x = id === notRecorded ? null : countOf(cellOf(characteristic, id));
      const share = x === null || x > outOf ? null : wilson(x, outOf);
      if (x === null || share === null) return [];
      const population = unknown === null ? undefined : shares[id];
      return [
        {
          ...{group: id, x, ...share},
          represented: population === undefined ? null : represented(share, population)
        }
      ];
    })
  };
}

/** A number that is told; where unlinked ids make a range of it, its upper end. */
const countOf = (cell: Cell | undefined): number | null =>
  cell?.status === "empty" ? 0 : cell?.status === "shown" ? cell.value : null;

const isRange = (cell: Cell | undefined): boolean =>
  cell?.status === "shown" && cell.atLeast !== null && cell.value !== null && cell.atLeast < cell.value;
