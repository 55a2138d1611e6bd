import {type Cell, cellKey} from "../measures/cell.ts";
import type {AuditFinding} from "./finding.ts";
import type {HeldRelease} from "./release.ts";

/**
 * Who has the sum of a scale and the shares who agreed with all its items but one bounds the last one, so that means of a form at
 * one time never stand beside shares of its items.
 */
export function readItems({cells, measures}: Pick<HeldRelease, "cells" | "measures">): AuditFinding[] {
  const formOf = ({measure}: Cell): string | undefined => measures.get(measure)?.instrument?.id;
  const shown = cells.filter(({status}) => status === "shown");
  const told = new Set(
    shown.filter(({measure}) => measures.get(measure)?.item !== undefined).map((cell) => formOf(cell))
  );
  return shown
    .filter((cell) => cell.measure.startsWith("mean_at_one_time:") && told.has(formOf(cell)))
    .map((cell) => ({
      code: "derived",
      message: `a mean is printed beside the shares of its items: ${cell.measure}`,
      cell: cellKey(cell)
    }));
}
