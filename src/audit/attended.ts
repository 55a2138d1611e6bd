import {type Cell, cellKey, sliceKey} from "../measures/cell.ts";
import type {AuditFinding} from "./finding.ts";
import type {HeldRelease} from "./release.ts";

/** Where people sign in by name, no more of them came than there were times that somebody came. */
export function readAttended(
  {cells, measures}: Pick<HeldRelease, "cells" | "measures">,
  isSmall: (count: number | null) => boolean
): AuditFinding[] {
  const isNamed = ({measure, status, value}: Cell): boolean =>
    measure === "served" && (status === "withheld" || (value ?? 0) > 0);
  const named = new Set(cells.filter(isNamed).map(sliceKey));
  return cells.flatMap((cell) =>
    measures.get(cell.measure)?.attended !== true || !isSmall(cell.numerator) || !named.has(sliceKey(cell))
      ? []
      : [
          {
            code: "small" as const,
            message: `so few times that somebody came are of as few people: ${cell.measure}`,
            cell: cellKey(cell)
          }
        ]
  );
}
