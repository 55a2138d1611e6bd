import {type Cell, everything} from "../measures/cell.ts";
import {notRecorded} from "../measures/groups.ts";
import type {Dimensions} from "../release/format.ts";
import {type Outside, outsideLimits} from "../statistics/funnel.ts";

/** Cells of one measure in one period, over all programs and sites, by characteristic and group. */
export type GroupCell = (characteristic: string, group: string) => Cell | undefined;

export interface JudgedGroup {
  characteristic: string;
  group: string;
  x: number;
  n: number;
  outside: Outside;
}

export interface Judged {
  whole: {x: number; n: number};
  groups: readonly JudgedGroup[];
}

export const sharesOf = (cell: Cell | undefined): {x: number; n: number} | null =>
  cell?.status === "shown" && cell.numerator !== null && cell.denominator !== null && cell.denominator > 0
    ? {x: cell.numerator, n: cell.denominator}
    : null;

/**
 * Every group whose share is told, held against the organization's own share; null where that is not told. People of whom
 * nothing is recorded are no group, and are not judged.
 */
export function judgeGroups(
  cellOf: GroupCell,
  characteristics: Dimensions["characteristics"]
): Judged | null {
  const whole = sharesOf(cellOf(everything, everything));
  if (whole === null) return null;
  const target = whole.x / whole.n;
  const groups = characteristics.flatMap(({id, groups}) =>
    groups.flatMap((group): JudgedGroup[] => {
      const share = group.id === notRecorded ? null : sharesOf(cellOf(id, group.id));
      return share === null
        ? []
        : [{characteristic: id, group: group.id, ...share, outside: outsideLimits(share.x, share.n, target)}];
    })
  );
  return {whole, groups};
}
