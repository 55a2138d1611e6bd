import {cellKey} from "../measures/cell.ts";
import type {AuditFinding} from "./finding.ts";
import type {HeldRelease} from "./release.ts";

/** People known to the smaller of two systems alone: what a printed upper bound has more than a lower one. */
export const readBounds = ({cells, threshold}: Pick<HeldRelease, "cells" | "threshold">): AuditFinding[] =>
  cells.flatMap((cell) => {
    const {people, atLeast} = cell;
    if (people === null || atLeast === null) return [];
    const left = people - atLeast;
    // Half of all, and no fewer than the threshold, is true of any two systems.
    const tellsNothing = atLeast === Math.max(threshold, Math.ceil(people / 2));
    return left <= 0 || left >= threshold || tellsNothing
      ? []
      : [
          {
            code: "derived",
            message: `an upper and a lower bound give a few people away: ${cell.measure}`,
            cell: cellKey(cell)
          }
        ];
  });
