import {type ExactCell, sliceKey} from "../measures/cell.ts";
import type {Protecting} from "./profile.ts";

const remembered = /^retrospective_change:/;
const atOneTime = /^(?:mean|share)_at_one_time:/;

/**
 * Cells of change as remembered that stand beside what the same forms say at one time: whoever takes one count from the other
 * gets the people whose form did not ask about before, who have to be nobody or enough.
 */
export function besideSameForms(cells: readonly ExactCell[], {threshold}: Protecting): Set<ExactCell> {
  const keyed = (cell: ExactCell, kind: RegExp) => `${cell.measure.replace(kind, "")}|${sliceKey(cell)}`;
  const counts = new Map(
    cells
      .filter(({measure}) => atOneTime.test(measure))
      .map((cell) => [keyed(cell, atOneTime), cell.denominator])
  );
  return new Set(
    cells.filter((cell) => {
      if (!remembered.test(cell.measure) || !cell.denominator) return false;
      const other = counts.get(keyed(cell, remembered));
      if (!other) return false;
      return [cell.more.n_baseline ?? other, cell.denominator].some((count) => {
        const apart = Math.abs(count - other);
        return apart >= 1 && apart < threshold;
      });
    })
  );
}
