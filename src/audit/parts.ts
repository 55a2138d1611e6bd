import {type Cell, cellKey, sliceKey} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {AuditFinding} from "./finding.ts";

/** People from which a spread may be printed. */
const spreadFrom = 30;

/**
 * What the sums of a whole leave when those of its parts are taken away are the sums of the parts that print none: where
 * one of them is withheld or too small, none may print its own.
 */
export function readParts(
  cells: readonly Cell[],
  measures: ReadonlyMap<string, Pick<PublishedMeasure, "partOf">>
): AuditFinding[] {
  const slices = new Map<string, Cell[]>();
  for (const cell of cells) {
    const whole = measures.get(cell.measure)?.partOf;
    if (whole === undefined) continue;
    const key = `${whole}|${sliceKey(cell)}`;
    slices.set(key, [...(slices.get(key) ?? []), cell]);
  }
  return [...slices.values()].flatMap((parts): AuditFinding[] => {
    const isBare = ({status, denominator}: Cell) =>
      status === "withheld" || ((denominator ?? 0) > 0 && (denominator ?? 0) < spreadFrom);
    const telling = parts.find(
      ({status, more}) =>
        status === "shown" && (typeof more.change_sq === "number" || typeof more.sd_change === "number")
    );
    return telling !== undefined && parts.some(isBare)
      ? [
          {
            code: "derived",
            message: `the spread of a part gives that of a small or withheld one away: ${telling.measure}`,
            cell: cellKey(telling)
          }
        ]
      : [];
  });
}
