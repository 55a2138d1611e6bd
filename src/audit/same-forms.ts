import {type Cell, cellKey, sliceKey} from "../measures/cell.ts";
import type {AuditFinding} from "./finding.ts";

/** Forms that ask about now and before are read at one time as well: printed counts of both, a few apart, tell of a few. */
export function readSameForms(cells: readonly Cell[], isSmall: (count: number) => boolean): AuditFinding[] {
  const shown = cells.filter(({status}) => status === "shown");
  const [ofForms, remembered] = [/^(mean|share)_at_one_time:/, /^retrospective_change:/].map((kind) =>
    shown.flatMap((cell) =>
      kind.test(cell.measure) ? [{cell, place: `${cell.measure.replace(kind, "")} ${sliceKey(cell)}`}] : []
    )
  );
  return remembered!.flatMap(({cell, place}): AuditFinding[] => {
    const others = ofForms!.filter((form) => form.place === place).map((form) => form.cell.denominator);
    const apart = others.flatMap((other) =>
      [cell.denominator, cell.more.n_baseline].map((count) =>
        other == null || count == null ? 0 : Math.abs(other - count)
      )
    );
    return apart.some(isSmall)
      ? [
          {
            code: "derived",
            message: `a change as remembered, beside all forms of its survey, gives away a few people: ${cell.measure}`,
            cell: cellKey(cell)
          }
        ]
      : [];
  });
}
