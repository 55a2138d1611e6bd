import {type Cell, cellKey} from "../measures/cell.ts";
import type {AuditFinding} from "./finding.ts";
import type {HeldRelease} from "./release.ts";

/** Printed counts of people of whom a printed wider count has only a few more. */
export function readNested(
  {cells, measures}: Pick<HeldRelease, "cells" | "measures">,
  isSmall: (count: number) => boolean
): AuditFinding[] {
  const printed = new Map(
    cells.flatMap((cell) => {
      const people = everybody(cell);
      return people === null ? [] : [[cellKey(cell), people] as const];
    })
  );
  return cells.flatMap((cell) =>
    (measures.get(cell.measure)?.within ?? []).flatMap((measure): AuditFinding[] => {
      const wider = printed.get(cellKey({...cell, measure}));
      const own = everybody(cell);
      return wider === undefined || own === null || !isSmall(Math.abs(wider - own))
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

/** A share is of its denominator, a count of the people it counts. */
const everybody = ({denominator, people}: Cell): number | null => denominator ?? people;
