import type {Cell} from "../measures/cell.ts";
import {attackCells} from "./attack.ts";
import {type Anatomy, anatomyOf} from "./figures.ts";
import type {AuditFinding, AuditReport} from "./finding.ts";
import {readKeyChecks} from "./key-checks.ts";
import {loadSolver} from "./linear-program.ts";
import {readPrinted} from "./printed.ts";
import {readQualityReport} from "./quality.ts";
import {type HeldRelease, holdRelease} from "./release.ts";
import {readTables} from "./tables.ts";
import {readTargets} from "./targets.ts";

/**
 * Attacks a finished release with what is in its folder and nothing else. Shares no code with what withheld the cells,
 * so that one mistake is not made twice. Running out of time is a refusal.
 *
 * @param releaseDir folder of the release
 * @param options.seconds time the attack may take
 */
export async function auditRelease(
  releaseDir: string,
  {seconds = 300, now = () => performance.now()}: {seconds?: number; now?: () => number} = {}
): Promise<AuditReport> {
  const started = now();
  const elapsed = () => (now() - started) / 1000;
  const release = await holdRelease(releaseDir);
  if (release === null) return {passed: true, checked: 0, findings: [], seconds: elapsed()};
  const anatomies = anatomiesOf(release);
  const highs = await loadSolver();
  const findings: AuditFinding[] = [
    ...readPrinted(release, anatomies),
    ...readQualityReport(release.quality, release.threshold),
    ...readKeyChecks(release),
    ...readTargets(release.targets, release.cells),
    ...(await readTables(releaseDir, release.threshold)),
    ...attackCells(release, anatomies, highs, () => seconds - elapsed())
  ];
  return {
    passed: findings.length === 0,
    checked: release.cells.filter(({status}) => status === "withheld").length,
    findings,
    seconds: elapsed()
  };
}

function anatomiesOf({cells, measures}: HeldRelease): Map<string, Anatomy> {
  const shown = new Map<string, Cell[]>();
  for (const cell of cells)
    if (cell.status === "shown") shown.set(cell.measure, [...(shown.get(cell.measure) ?? []), cell]);
  return new Map(
    [...measures.values()].flatMap((measure) => {
      const anatomy = anatomyOf(measure, shown.get(measure.id) ?? []);
      return anatomy.figures.includes(anatomy.isShare ? "denominator" : "numerator")
        ? [[measure.id, anatomy] as const]
        : [];
    })
  );
}
