import {cellKey} from "../measures/cell.ts";
import type {AuditFinding} from "./finding.ts";
import type {HeldRelease} from "./release.ts";

/** Printed counts of people of whom a printed wider count has only a few more. */
export function readNested(
  {cells, measures}: Pick<HeldRelease, "cells" | "measures">,
  isSmall: (count: number) => boolean
): AuditFinding[] {
  const printed = new Map(
    cells.flatMap((cell) => (cell.denominator === null ? [] : [[cellKey(cell), cell.denominator] as const]))
  );
  return cells.flatMap((cell) =>
    (measures.get(cell.measure)?.within ?? []).flatMap((measure): AuditFinding[] => {
      const wider = printed.get(cellKey({...cell, measure}));
      return wider === undefined || cell.denominator === null || !isSmall(Math.abs(wider - cell.denominator))
        ? []
        : [
            {
              code: "derived",
              message: `a printed wider count gives away a few people: ${cell.measure}`,
              cell: cellKey(cell)
            }
          ];
    })
  );
}
