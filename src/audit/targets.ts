import {type Cell, cellKey, everything} from "../measures/cell.ts";
import {releaseFiles} from "../release/format.ts";
import type {TargetRow} from "../targets/target.ts";
import type {AuditFinding} from "./finding.ts";

/** A target tells nothing but itself and what a printed cell tells. */
export function readTargets(targets: readonly TargetRow[], cells: readonly Cell[]): AuditFinding[] {
  const printed = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const find = (code: AuditFinding["code"], message: string): AuditFinding => ({
    code,
    message,
    cell: releaseFiles.targets
  });
  return targets.flatMap((row): AuditFinding[] => {
    const {grant, earlier, projected, actual, share, reached} = row;
    const cell = printed.get(
      cellKey({...row, period: row.period.id, characteristic: everything, group: everything})
    );
    return [
      ...(grant !== null || earlier.length > 0 || projected !== null
        ? [find("left in", "a grant, an earlier year or a projection is in a release for others")]
        : []),
      ...(cell?.status !== "shown" && (actual !== null || share !== null || reached !== null)
        ? [find("derived", "a target tells of a figure that is not printed")]
        : []),
      ...(cell?.status === "shown" && actual !== cell.value
        ? [find("contradiction", "a target tells another figure than its cell")]
        : [])
    ];
  });
}
